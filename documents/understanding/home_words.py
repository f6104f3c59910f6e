"""How people say, in six languages, that somebody lodges with them: the patterns that certificates are read by.

All are for `Flow.bare` (capitals, no accents, punctuation kept). French, English, Spanish, Portuguese, Italian, German.
"""

import re

_TITLE = (
    r"(?:[MN]ONSIEUR|[MN]ADAME|MADEMOISELLE|MESSIEURS|MESDAMES|MESDEMOISELLES|(?:[MN]M|MRN|RNM)ES?|MM[CO](?=\s)|[MN]LLES?|MISS|[MN]RS|MR|MS|MM\.?|M\."
    r"|M(?=\s+[A-Z])|DR\.?|HERRN?|HERREN|FRAU|SENHORA?S?|SENHORES|SENORA?S?|SENORES|SIGNORI|SIGNORE"
    r"|SENORITA|SRTA|SRA?\.?A?|SIGNORA?|SIG\.?(?:RA|NA)?|D\.\s?A?(?=\s)|DONA?(?=\s)|DNA\.?)"
)
TITLED = re.compile(
    rf"(?<![\w'’.]){_TITLE}\.?(?:\s*/\s*{_TITLE}\.?|\s+(?:ET|AND|Y|E|UND|&)\s+{_TITLE}\.?)*\s+(?=[^\W\d_]|\()"
)
_DAY_WORD = r"(?!\w)(?:\s*\(\s*[EAO]S?\s*\)(?:\s*LE(?!\w))?)?(?:\s+(?:LE|ON|THE|EL|EM|A|AM|IL|DIA|O)(?![\w./-]))*"
BORN = re.compile(
    r"(?<!\w)(?:NEE?S?(?:\s+OU\s+NEE?)?|BORN|DATE\s+OF\s+BIRTH|BIRTH\s*DATE"
    r"|DATE\s+(?:ET\s+LIEU\s+)?DE\s+NAISSANCE|NAISSANCE"
    r"|DOB|NACID[OA]S?|FECHA\s+DE\s+NACIMIENTO|NASCID[OA]S?|DATA\s+DE\s+NASCIMENTO|NAT[OAI]|DATA\s+DI\s+NASCITA"
    rf"|GEBOREN|GEB\.?|GEBURTSDATUM|GEBURTSTAG){_DAY_WORD}\s*[:,.]?\s*"
)
#: What such a paper calls itself.
TITLE = re.compile(
    r"(?<!\w)(?:(?:ATTESTATION|CERTIFICAT|DECLARATION"
    r"|ENGAGEMENT)\s+(?:SUR\s+L\W?HONNEUR\s+)?(?:DE\s+PRISE\s+EN\s+CHARGE\s+ET\s+|DE\s+DOMICILE\s+ET\s+)?"
    r"(?:D\W?\s?|DE\s+)(?:HEBERGEMENT|LOGEMENT|ACCUEIL|HOSPITALITE)(?!\w)"
    r"|(?:CERTIFICATE|PROOF|LETTER|STATEMENT|DECLARATION|CONFIRMATION"
    r"|ATTESTATION)\s+OF\s+(?:\w+\s+)?(?:ACCOMMODATION|LODGING|HOSTING|HOSPITALITY)"
    r"|(?:HOST\W?S?|HOSTING|LODGING|HOSPITALITY)\s+(?:STATEMENT|DECLARATION|CERTIFICATE|LETTER|CONFIRMATION)"
    r"|PROOF\s+OF\s+RESIDENCE|ACCOMMODATION\s+(?:CERTIFICATE"
    r"|LETTER|STATEMENT|CONFIRMATION)"
    r"|(?:CARTA|CERTIFICADO|DECLARACION|CONSTANCIA|JUSTIFICANTE)\s+(?:JURADA\s+)?DE\s+(?:ALOJAMIENTO|HOSPEDAJE|ACOGIDA)"
    r"|(?:DECLARACAO|CARTA|CERTIFICADO|ATESTADO|TERMO|COMPROVATIVO|COMPROVANTE)\s+DE\s+(?:ALOJAMENTO"
    r"|HOSPEDAGEM|ACOLHIMENTO)"
    r"|(?:DICHIARAZIONE|LETTERA|COMUNICAZIONE|CERTIFICATO)\s+(?:DI|D\W|DELL\W)\s?(?:OSPITALITA|ALLOGGIO)"
    r"|WOHNUNGSGEBER\w*|(?:UNTERKUNFTS|UNTERBRINGUNGS|BEHERBERGUNGS)(?:BESTATIGUNG|NACHWEIS|BESCHEINIGUNG|ERKLARUNG)"
    r"|GASTGEBERERKLARUNG"
    r"|(?:BESTATIGUNG|BESCHEINIGUNG|ERKLARUNG|NACHWEIS)\s+(?:UBER\s+)?(?:\w+\s+){1,2}(?:UNTERKUNFT|UNTERBRINGUNG"
    r"|BEHERBERGUNG))"
)
#: Before a word for birth: it is the writer's own.
MINE = re.compile(r"(?<!\w)(?:JE\s+SUIS|I\s+WAS|I\s+AM|YO\s+NACI|SONO|ICH\s+BIN|ICH\s+WURDE|EU\s+NASCI|SOU)\s+$")
#: After these the writer gives their own name.
UNDERSIGNED = re.compile(
    r"(?:\b[SC5]OU[S5]{1,2}[I1L]?GN[EI]\w{0,3}(?:\s*\(\s*[ES]+\s*\))*|\bUNDER\W?.?[I1L]GN[EF]D"
    r"|\bJE\s+S\w{5,9}GN\w{1,3}(?:\(ES?\))?|\bABAJO\s+FIRMANTES?|\bQU(?:IEN|E)\s+SUSCRIBEN?|\bINFRASCRIT[OA]S?|\bSUSCRIT[OA]S?|\bABAIXO[\s-]+ASSINAD[OA]S?"
    r"|\bSOTTOSCRITT[OAI]|\bUNTERZEICHN\w+|\bUNTERZEICHNETE\w?)"
)
I_AM = re.compile(
    r"(?<![\w'’])(?:I\s+AM|MY\s+NAME\s+IS|JE\s+SUIS|JE\s+M['’ ]APPELLE|ME\s+LLAMO|MI\s+NOMBRE\s+ES|SOY|CHAMO[\s-]ME"
    r"|O\s+MEU\s+NOME\s+E|SOU|MI\s+CHIAMO|IL\s+MIO\s+NOME\s+E|SONO|ICH\s+HEISSE|MEIN\s+NAME\s+IST|ICH\s+BIN)\s+"
)
#: The writer speaks of themselves as of another: "la suscrita … vive en su casa", not "je soussignée … chez moi".
THIRD_PERSON = re.compile(
    r"(?<!\w)(?:(?:LE|LA|LES)\s+SOUSSIGN\w+|THE\s+UNDERSIGNED|(?:EL|LA|LOS|LAS)\s+(?:ABAJO\s+FIRMANTES?|QUE\s+SUSCRIBEN?"
    r"|SUSCRIT[OA]S?|INFRASCRIT[OA]S?)|QUIEN\s+SUSCRIBE|[OA]S?\s+ABAIXO[\s-]+ASSINAD[OA]S?"
    r"|(?:IL|LA|I|LE)\s+SOTTOSCRITT[OAIE]|(?:DER|DIE)\s+UNTERZEICHN\w+"
    r"|(?:L\W?|LA\s+|LE\s+|THE\s+|A\s+|DER\s+|DIE\s+)(?:ASSOCIATION|FONDATION|COMMUNAUTE|PAROISSE|CONGREGATION|SOCIETE"
    r"|FOYER|CHARITY|PARISH|ASOCIACION|ASSOCIACAO|ASSOCIAZIONE|VEREIN)(?=\s[^.\n]{0,60}\s(?:ATTESTE|CERTIFI|CONFIRM|DECLAR"
    r"|DICHIARA|BESTATIGT|HACE\s)))(?!\w)"
)
I = re.compile(  # noqa: E741 - the pronoun
    r"(?:(?<=\n)|(?<=[.!]\s)|^)\s*(?:MOI|JE|NOUS|I|WE|ME|YO|NOSOTR[OA]S|EU|NOS|IO|NOI|ICH"
    r"|WIR)\s*,?\s+(?:THE\s+(?:HOST|TENANT|OWNER|OCCUPANT"
    r"|UNDERSIGNED)\s*,?)?"
)
#: "Hiermit bestätige ich, …", "declaro eu, …": the writer is named behind the verb.
VERB_I = re.compile(
    r"(?<!\w)(?:(?:BESTATIGE|ERKLARE|BESCHEINIGE|VERSICHERE|BEZEUGE)N?\s+(?:ICH|WIR)|(?:DECLARO|CERTIFICO|CONFIRMO|ATESTO)\s+(?:EU|YO)"
    r"|(?:DICHIARO|CERTIFICO|ATTESTO|CONFERMO)\s+IO)\s*,?\s+(?:(?:DER|DIE)\s+UNTERZEICHN\w+\s*,?\s+)?(?!DASS(?!\w)|QUE(?!\w)|CHE(?!\w))"
)
#: The solemn verbs.
VERB = re.compile(
    r"(?<!\w)(?:(?:ATTEST|CERTIFI|DECLAR|AFFIRM)(?:E|ONS|ENT|ANT)(?!\w)|CERTIFY|DECLARE|HEREBY|CONFIRM\b"
    r"|CONFIRME|STATE\s+THAT|THIS\s+IS\s+TO|(?:AM|ARE)\s+(?:HOSTING|HOUSING|ACCOMMODATING|LODGING)"
    r"|(?:AI|AVONS)\s+HEBERGE"
    r"|DECLAR[OAI]M?O?S?(?!\w)|CERTIFIC[OA]M?O?S?(?!\w)|MANIFIESTO|MANIFIESTA|HA(?:GO|CE|CEN|CEMOS)\s+CONSTAR|ATESTO|CONFIRMO|DICHIAR[OA](?!\w)"
    r"|DICHIARIAMO|ATTESTO|CERTIFICHIAMO|ERKLAREN?(?!\w)|BESTATIGEN?(?!\w)|BESCHEINIGEN?(?!\w)|VERSICHEREN?(?!\w))"
)
_HOME = {
    "fr": r"(?:DOMICILE|ADRESSE|LOGEMENT|LOGIS|APPARTEMENT|MAISON|FOYER|RESIDENCE|HABITATION|STUDIO|PAVILLON|DEMEURE"
    r"|VILLA|FERME|CHAMBRE\s+D\W?AMIS?)",
    "en": r"(?:HOME|HOUSE|HOUSEHOLD|PLACE|FLAT|APARTMENT|ADDRESS|RESIDENCE|STUDIO|FAMILY\s+HOME|SPARE\s+ROOM)",
    "es": r"(?:CASA|DOMICILIO|HOGAR|VIVIENDA|PISO|DEPARTAMENTO|APARTAMENTO|RESIDENCIA)",
    "pt": r"(?:CASA|DOMICILIO|RESIDENCIA|APARTAMENTO|MORADA|LAR|HABITACAO)",
    "it": r"(?:CASA|ABITAZIONE|DOMICILIO|RESIDENZA|APPARTAMENTO|DIMORA)",
    "de": r"(?:WOHNUNG|HAUS|HAUSE|HAUSHALT|APARTMENT|HEIM)",
}


def _at_home(me: dict[str, str], my: dict[str, str], ours_after: str) -> str:
    """ "Chez moi", "in my house" for the pronouns and possessives of a person, in six languages."""
    return (
        rf"(?:(?:CHEZ|AVEC)\s+(?:{me['fr']})|SOUS\s+(?:{my['fr']})\s+TOIT"
        rf"|(?:A|AU|DANS|EN|SUR)\s+(?:{my['fr']})\s+(?:\w+\s+)?{_HOME['fr']}"
        rf"|(?:WITH|BY)\s+(?:{me['en']})(?!\s+(?:KNOW|HAVE))|(?:AT|IN)\s+(?:{my['en']})\s+(?:\w+\s+)?{_HOME['en']}"
        rf"|UNDER\s+(?:{my['en']})\s+ROOF"
        rf"|{me['es']}|EN\s+(?:{my['es']})\s+(?:\w+\s+)?{_HOME['es']}|BAJO\s+(?:{my['es']})\s+TECHO"
        rf"|{me['pt']}|(?:EM|NA|NO)\s+(?:A\s+)?(?:{my['pt']})\s+(?:\w+\s+)?{_HOME['pt']}"
        rf"|{me['it']}|(?:A|IN|NELLA|NEL|PRESSO)\s+(?:LA\s+|IL\s+)?"
        rf"(?:CASA\s+(?:{ours_after})|(?:{my['it']})\s+(?:\w+\s+)?{_HOME['it']})"
        rf"|BEI\s+(?:{me['de']})|(?:IN|ZU)\s+(?:{my['de']})\s+(?:\w+\s+)?{_HOME['de']})"
    )


_WITH_ME = _at_home(
    {"fr": "MOI|NOUS", "en": "ME|US", "es": r"CONMIGO|CON\s+NOSOTR[OA]S", "pt": "COMIGO|CONNOSCO|CONOSCO",
     "it": r"CON\s+ME|CON\s+NOI|DA\s+(?:ME|NOI)(?!\w)", "de": "MIR|UNS"},
    {"fr": r"MON|MA|NOTRE|NOS|L['’]UN\s+DE\s+NOS", "en": "MY|OUR", "es": "MI|NUESTRA|NUESTRO",
     "pt": "MINHA|NOSSA|MEU|NOSSO", "it": "MIA|NOSTRA|MIO|NOSTRO", "de": "MEINER|UNSERER|MEINEM|UNSEREM"},
    "MIA|NOSTRA",
)  # fmt: skip
#: The same of whoever writes of themselves in the third person.
_WITH_THEM = _at_home(
    {"fr": "LUI|ELLE|EUX|ELLES", "en": "HIM|HER|THEM", "es": r"CON\s+(?:EL|ELLA|ELLOS|ELLAS)",
     "pt": r"COM\s+(?:ELE|ELA|ELES|ELAS)|CONSIGO", "it": r"CON\s+(?:SE|LUI|LEI|LORO)", "de": "IHM|IHR|IHNEN|SICH"},
    {"fr": "SON|SA|LEUR", "en": "HIS|HER|THEIR", "es": "SU", "pt": "SUA|SEU",
     "it": "SUA|SUO|LORO|PROPRIA|PROPRIO", "de": "SEINER|IHRER|SEINEM|IHREM"},
    "SUA|LORO",
)  # fmt: skip
_DWELLS = (
    r"(?:LOGE(?:E?S?|NT)?|VI[TV]|VIVENT|HABITE(?:NT)?|RESIDE(?:NT)?|SEJOURNE(?:NT)?|DEMEURE(?:NT)?"
    r"|HEBERGEE?S?|HEBERGEE?\(E\)|ACCUEILLI(?:E?S?)"
    r"|DOMICILIEE?S?|DORT|INSTALLEE?S?|LOGEMENT|HEBERGEMENT"
    r"|LIV(?:E|ES|ING)|STAY(?:S|ING)?|RESID(?:E|ES|ING)|LODG(?:ES|ED|ING)|HOSTED|ACCOMMODATED|HOUSED|SLEEPS"
    r"|VIVE[N]?|RESIDE[N]?|ALOJAD[OA]S?|HOSPEDAD[OA]S?|SE\s+ALOJAN?|SE\s+HOSPEDAN?|SE\s+ENCUENTRAN?|ACOGID[OA]S?"
    r"|VIVE[M]?|MORA[M]?|RESIDE[M]?|HABITA[MN]?|ACOLHID[OA]S?|INSTALAD[OA]S?"
    r"|VIV(?:E|ONO)|ABITA(?:NO)?|RISIED(?:E|ONO)|SOGGIORNA(?:NO)?|ALLOGGIA(?:T[OAI]|NO)?|OSPIT(?:E"
    r"|ATO|ATA|ATI)|DIMORA(?:NO)?"
    r"|WOHN(?:T|EN|HAFT)|LEB(?:T|EN)|UNTERGEBRACHT|AUFGENOMMEN|BEHERBERGT|UNTERKUNFT)"
)
#: Somebody lodges with the writer.
LODGES = re.compile(
    rf"(?<![\w'’])(?:{_DWELLS}(?!\w)(?:\s+[^\s.;]+){{0,9}}?\s+{_WITH_ME}"
    rf"|{_WITH_ME}(?:\s+[^\s.;]+){{0,12}}?\s+{_DWELLS})(?!\w)"
)
#: Somebody lodges with a writer who speaks of themselves in the third person.
LODGES_THEIRS = re.compile(
    rf"(?<![\w'’])(?:{_DWELLS}(?!\w)(?:\s+[^\s.;]+){{0,9}}?\s+{_WITH_THEM}"
    rf"|{_WITH_THEM}(?:\s+[^\s.;]+){{0,12}}?\s+{_DWELLS})(?!\w)"
)
#: "Donner l'hospitalité à", "doy posada a": to give, and what a host gives.
_GIVES = (
    r"(?:(?:DONN|OFFR|ACCORD|ASSUR|FOURNI|PROCUR)\w{0,4}\s+(?:GRACIEUSEMENT\s+|GRATUITEMENT\s+)?(?:L\W?|LE\s+|UNE?\s+|LA\s+)?(?:HOSPITALITE|HEBERGEMENT|LOGEMENT|GITE|TOIT|ABRI|ACCUEIL)"
    r"|(?:GIV|OFFER|PROVID|GRANT)(?:E|ING|EN)?\s+(?:\w+\s+)?(?:ACCOMMODATION|LODGING|LODGINGS|HOUSING|HOSPITALITY|SHELTER)"
    r"|(?:DOY|DAMOS|DAR|BRIND(?:O|AMOS|AR)|OFREZCO|OFRECEMOS|OFRECER|PROPORCION(?:O|AMOS|AR))\s+(?:EL\s+)?(?:ALOJAMIENTO|HOSPEDAJE|HOSPITALIDAD|POSADA|ACOGIDA|TECHO)"
    r"|(?:DOU|DAMOS|DAR|OFERECO|OFERECEMOS|OFERECER|PRESTO|CONCEDO)\s+(?:O\s+)?(?:ALOJAMENTO|HOSPEDAGEM|HOSPITALIDADE|ABRIGO|ACOLHIMENTO|GUARIDA)"
    r"|(?:DO|DIAMO|DARE|OFFRO|OFFRIAMO|OFFRIRE|FORNISCO|FORNIRE)\s+(?:L\W?)?(?:OSPITALITA|ALLOGGIO|RICOVERO)"
    r"|(?:GEWAHREN?|BIETEN?|GEBEN?|STELLEN?)\s+(?:[^\s.;]+\s+){0,4}?(?:UNTERKUNFT|OBDACH|QUARTIER|GASTFREUNDSCHAFT))"
)
#: The writer lodges somebody: whom follows.
I_HOST = re.compile(
    r"(?<!\w)(?:J\W?HEBERGE|NOUS\s+HEBERGEONS|(?:JE"
    r"|NOUS)\s+LOGE(?:ONS)?(?!\s+(?:\w+\s+)?(?:CHEZ\s+(?!MOI|NOUS)|A\s+L|AU\s|DANS\s+UN|EN\s))"
    r"|J\W?ACCUEILLE|NOUS\s+ACCUEILLONS|HEBERGER|ACCUEILLIR|LOGER|HEBERGE(?:ONS)?(?=\s+(?:BIEN"
    r"|ACTUELLEMENT|GRATUITEMENT|A\s+TITRE"
    r"|CHEZ\s+(?:MOI|NOUS)|A\s+(?:MON|NOTRE)))|AI\s+HEBERGE|AVONS\s+HEBERGE"
    rf"|{_GIVES}(?:\s+A(?:U|UX)?(?!\w)|\s+TO(?!\w)|\s+AO?S?(?!\w))?"
    r"|(?:I|WE)\s+(?:\w+\s+){0,2}?(?:HOST|HOUSE|ACCOMMODATE|LODGE|PUT\s+UP)(?!\w)|(?:AM|ARE"
    r"|BEEN)\s+(?:\w+\s+)?(?:HOSTING|HOUSING|ACCOMMODATING"
    r"|LODGING|PUTTING\s+UP)"
    r"|ALOJ(?:O|AMOS|ANDO)(?!\w)|HOSPED(?:O|AMOS|ANDO)(?!\w)|ACOJO|ACOGEMOS|DOY\s+ALOJAMIENTO|ACOLHO"
    r"|ACOLHEMOS|DOU\s+(?:ALOJAMENTO|HOSPEDAGEM)"
    r"|ALBERGO(?!\w)|OSPITO|OSPITIAMO|DI\s+OSPITARE|OSPITARE|ALLOGGIO(?=\s+(?:\w+\s+){0,4}(?:SIG|IL"
    r"|LA|PRESSO\s+LA\s+MIA))"
    r"|BEHERBERGEN?(?!\w)|NEHMEN?\s+(?:.{0,60}\s)?AUF(?!\w)|UNTERBRING\w+|GEWAHREN?\s+UNTERKUNFT)"
)
#: Verbs of hosting, whoever does it.
HOSTING = re.compile(
    r"(?<!\w)(?:HEBERGE(?:ONS)?|LOGE(?:ONS)?|ACCUEILLE|HOST|HOUSE|ACCOMMODATE|ALOJO|HOSPEDO|OSPITO|BEHERBERGE)(?!\w)"
)
#: What comes before a verb that denies it.
DENIED = re.compile(
    r"(?:(?<!\w)N['’ ]\s?$|(?<!\w)NE\s+(?:PEU\w+\s+)?(?:PAS|PLUS)?\s*(?:\w+\s+)?$|\b(?:NOT"
    r"|NO\s+LONGER|NEVER|CANNOT|NAO|NON|NICHT)\s+(?:\w+\s+)?$"
    r"|\bN['’]\w+\s+(?:PAS|PLUS|JAMAIS)\s*$|\bNO\s+$)"
)
HOST_LABEL = re.compile(
    r"(?:(?<=\n)|^)[^\w\n]*(?:\d\W{0,3})?(?:(?:NOMS?(?:\(S\))?|NAME|NOMBRE|NOME|COGNOME|PRENOMS?(?:\(S\))?|IDENTITE|ET"
    r"|DU|DE\s+LA|DE|DEL|DELL|DO|DA|OF|THE|LE|LA|L|EL|O|A|IL|DER|DIE|M|MME)\W{1,3}){0,6}"
    r"(?:HEBERGEANTE?|HEBERGEUR|HEBERGEUSE|LOGEUR|LOGEUSE|PROPRIETAIRE|LOCATAIRE|BAILLEUR|HOTE|HOTESSE|ACCUEILLANTE?"
    r"|DECLARANTE?S?|DICHIARANTE|SIGNATAIRE|FIRMANTE|ERKLARENDER?"
    r"|PERSON(?:NE)?\s+(?:QUI\s+(?:HEBERGE|ACCUEILLE|LOGE)|HOSTING|WHO\s+HOSTS)|PERSONA\s+(?:QUE\s+(?:ALOJA|HOSPEDA)|CHE\s+OSPITA)"
    r"|PESSOA\s+QUE\s+(?:ALOJA|HOSPEDA)"
    r"|HOST(?:['’]S)?(?:\s+(?:FULL\s+)?NAME)?|HOSTED\s+BY|LANDLORD|LANDLADY"
    r"|ANFITRION(?:A)?|ARRENDADORA?|PROPIETARI[OA]|ANFITRIA|ANFITRIAO|PROPRIETARI[OA]|SENHORI[OA]"
    r"|OSPITANTE|GASTGEBER(?:IN)?"
    r"|WOHNUNGSGEBER(?:IN)?|VERMIETER(?:IN)?)(?:\s*\(\s*\w{1,4}\s*\))?(?:\s+(?:OU|OR|O|ODER"
    r"|ET)\s+\w+)?(?:\s*\([^)\n]{0,40}\))?\s*(?:[:;]|\n|(?<=NAME)\s)\s*"
)
GUEST_LABEL = re.compile(
    r"(?:(?<=\n)|^)[^\w\n]*(?:\d\W{0,3})?(?:(?:NOMS?(?:\(S\))?|NAME|NOMBRE|NOME|PRENOMS?(?:\(S\))?|IDENTITE|ET|DU"
    r"|DE\s+LA|DES|DE|DEL|DELL|DO|DA|OF|THE|LES|LE|LA|L|EL|O|OS|A|IL|DER|DIE"
    r"|FULL)\W{1,3}){0,6}"
    r"(?:(?:PERSONNES?|PARENTS?|AMI\w*)\s*(?:\(S\))?\s+(?:HEBERGEE?S?|ACCUEILLIE?S?|LOGEE?S?"
    r"|RECUE?S?)(?:\s*\(\w+\))*|HEBERGEE?S?(?:\s*\(\w+\))*|OCCUPANTE?S?|INVITEE?S?"
    r"|BENEFICIAIRES?|VISITEURS?|VISITEUSE|GUESTS?(?:['’]S)?(?:\s+(?:FULL\s+)?NAMES?)?|LODGERS?"
    r"|VISITORS?|HUESPED(?:ES)?|(?:(?:PERSONA|PESSOA)\S*\s+)?(?:ALOJAD|HOSPEDAD|ACOGID|ACOLHID)[OA]S?"
    r"|PERSONS?\s+(?:HOSTED|STAYING|ACCOMMODATED|LODGED)|HOSTED\s+PERSONS?"
    r"|INVITAD[OA]S?|HOSPEDES?|OSPIT[EI](?!\w)|PERSONA\s+OSPITATA|OSPITAT[OAI]|GAST|GASTE"
    r"|UNTERGEBRACHTE\s+PERSON|AUFGENOMMENE\s+PERSON)"
    r"(?:\s*\([^)\n]{0,40}\))?\s*(?:[:;]|\n|(?<=NAME)\s|(?<=NAMES)\s)\s*"
)
SUBJECT = re.compile(
    r"(?:OBJET|SUBJECT|RE|ASUNTO|ASSUNTO|OGGETTO|BETREFF)\s*:[^\n]*?(?:HEBERGEMENT|ACCUEIL|LOGEMENT"
    r"|ACCOMMODATION|HOSTING|LODGING|STAY"
    r"|ALOJAMIENTO|ALOJAMENTO|HOSPEDAGEM|OSPITALITA|ALLOGGIO|UNTERKUNFT|BEHERBERGUNG)\s+(?:DE|OF|FOR"
    r"|DI|VON|D['’]|POUR|DEL|DA|DO)\s*"
)
_RELATIVE = (
    r"(?:MERE|PERE|SOEURS?|FRERES?|FILLES?|FILS|EPOUX|EPOUSE|MARI|FEMME|COUSINE?S?|TANTES?|ONCLES?|NIECES?|NEVEUX?"
    r"|AMIE?S?|COMPAGNE|COMPAGNON|PARENTS?"
    r"|GRANDS?[- ](?:MERE|PERE|PARENT|TANTE|ONCLE)S?|BELLES?[- ](?:MERE|SOEUR|FILLE)S?"
    r"|BEAUX?[- ](?:PERE|FRERE|FILS|PARENT)S?"
    r"|JUMEAUX|JUMELLES|GENDRE|BRU|FILLEULE?S?|MARRAINE|PARRAIN"
    r"|INVITEE?S?|FIANCEE?|ENFANTS?|PETITE?[- ]FIL\w+"
    r"|(?:STEP|GOD|GRAND)?(?:MOTHER|FATHER|SISTER|BROTHER|DAUGHTER|SON|PARENT|CHILD|CHILDREN)S?|WIFE|HUSBAND|COUSINS?"
    r"|AUNTS?|UNCLES?|FRIENDS?|NEPHEWS?|NIECES?|PARTNER|GUESTS?|GRAND(?:MA|PA)|TWINS|FIANCEE?"
    r"|MADRE|PADRES?|HERMAN[OA]S?|HIJ[OA]S?|ESPOS[OA]S?|MARIDO|MUJER|PRIM[OA]S?|TI[OA]S?|SOBRIN[OA]S?|AMIG[OA]S?"
    r"|SUEGR[OA]S?|ABUEL[OA]S?|CUNAD[OA]S?|NUERA|YERNO|NIET[OA]S?|AHIJAD[OA]S?|GEMEL[OA]S"
    r"|MAE|PAIS?|IRMAS?|IRMAOS?|FILH[OA]S?|MULHER|SOBRINH[OA]S?|SOGR[OA]S?|CUNHAD[OA]S?|NORA|GENRO|AVOS?|NET[OA]S?"
    r"|AFILHAD[OA]S?|GEMEOS|GEMEAS"
    r"|SORELL[AE]|FRATELL[OI]|FIGLI[OAE]?|MOGLIE|CUGIN[OAIE]|ZI[OAIE]|GENITORI"
    r"|NIPOT[EI]|AMIC[OAI]|AMICHE|SUOCER[OAI]|COGNAT[OAIE]|NONN[OAI]|MUTTER|VATER|ELTERN|SCHWESTERN?|BRUDER|TOCHTER"
    r"|SOHNE?|KIND(?:ER)?|GESCHWISTER|GROSSELTERN|FREUND(?:E|IN|INNEN)?|TANTEN?|ONKEL|NICHTEN?|NEFFEN?|ENKEL\w*"
    r"|ZWILLINGE|VETTER|BASE|SCHWIEGER\w+|SCHWAGER\w*|OMA|OPA)"
)
RELATIVE = re.compile(_RELATIVE)


def _relation(possessives: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{possessives})\s+(?:[^\W\d_]+[\s-]){{0,2}}?{_RELATIVE}(?:[- ]IN[- ]LAW)?(?![\w-])\s*[,:(]?\s*"
    )


RELATION = _relation(
    r"MON|MA|MES|MY|NOTRE|NOS|OUR|MI|MIS|NUESTR[OA]S?|MINHAS?|MEUS?|NOSS[OA]S?|MIA|MIO|MIE|MIEI|NOSTR[OAIE]"
    r"|MEINE?[NRM]?|UNSERE?[NRM]?"
)
#: Of a writer who speaks of themselves in the third person.
THEIR_RELATION = _relation(
    r"SON|SA|SES|LEURS?|HIS|HER|THEIR|SUS?|SUAS?|SEUS?|SUO|SUOI|SUE|LORO|SEINE?[NRM]?|IHRE?[NRM]?"
)
THAT = re.compile(r"(?<!\w)(?:QUE\s+|QU['’]|THAT\s+|CHE\s+|DASS\s+|LOGER\s+|HEBERGER\s+|ACCUEILLIR\s+)")
SINCE = re.compile(
    r"(?<!\w)(?:DEPUIS(?:\s+LE)?|SINCE(?:\s+THE)?|A\s+COMPTER\s+DU|A\s+PARTIR\s+DU|AS\s+FROM|STARTING\s+FROM"
    r"|STARTING|FROM(?:\s+THE|\s*\(DATE\))?|DU|DESDE(?:\s+(?:EL|O))?(?:\s+DIA)?|DAL"
    r"|A\s+PARTIRE\s+DAL|SEIT(?:\s+DEM)?|AB(?:\s+DEM)?"
    r"|(?:ENTREE|ARRIVEE|ARRIVAL|ENTRADA|LLEGADA|CHEGADA|ARRIVO|EINZUG)[^\d\n]{0,30}"
    r"|ARRIV\w+\s+(?:LE|ON)|SON\s+ARRIVEE\s+LE)\s*[:.]?\s*$"
)
DONE = re.compile(
    r"(?<!\w)(?:FAIT|DONE|SIGNED|ISSUED|ETABLIE?|WRITTEN|REDIGEE?|FIRMADO|HECHO|FEITO|ASSINADO|FATTO"
    r"|REDATTO)\s+(?:A|AT|IN|ON|LE|POUR|EN|EM)?(?!\w)"
    r"|^[^\d\n]{2,40},\s+(?:LE|ON|A|EL|AOS|LI|IL|DEN|AM)?\s*$|(?<!\w)(?:DATE|FECHA|DATA"
    r"|DATUM)\s*:?\s*$|^\s*(?:LE|ON|EL)\s*$"
)
FORMAL = re.compile(
    r"SOUSSIGN|UNDERSIGNED|(?<!\w)ATTESTE(?!\w)|(?<!\w)CERTIFI(?:E|ONS|ENT)(?!\w)|HEREBY"
    r"|(?<!\w)CERTIFY|TO\s+WHOM\s+IT\s+MAY|A\s+QUI\s+DE\s+DROIT"
    r"|SUR\s+L\W?HONNEUR|DECLAR[EO](?!\w)|DECLARONS|CONFIRME?O?(?!\w)|DICHIAR|CERTIFICO|ATESTO"
    r"|HA(?:GO|CE|CEN|CEMOS)\s+CONSTAR|MANIFIEST[OA]|BESTATIG|ERKLARE|BESCHEINIG|VERSICHERE"
    r"|PAR\s+LA\s+PRESENTE|THIS\s+IS\s+TO|POR\s+LA\s+PRESENTE|VALOIR\s+CE\s+QUE"
)
