"""From facts to paper: the permit (APS), the certificate, letters, signature. Pure: no data base, no network, no clock."""
