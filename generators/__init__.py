"""From facts to paper: the permit (APS), certificate, letters, signature. Pure: no data base, no network, no clock."""
