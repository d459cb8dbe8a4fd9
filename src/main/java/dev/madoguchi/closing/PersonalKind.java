package dev.madoguchi.closing;

/** What was found, or looked for, without saying whose it is. */
public enum PersonalKind {
    NAME,
    ADDRESS,
    BIRTH_DATE,
    TELEPHONE,
    /** The 申請書ID of an application form. */
    APPLICATION_ID,
    /** A picture file's beginning: on a workstation that is a visitor's photograph until shown otherwise. */
    PICTURE,
    /** A visitor's photograph, told by its own bytes. */
    PHOTO,
    /** A document that this program made, where a print system or a folder for temporary files keeps it. */
    DOCUMENT,
    /** An Office document under a password: on a workstation that is a ledger's file, into which nobody can look. */
    SEALED_DOCUMENT;

    /** The key of its name in the texts. */
    public String messageKey() {
        return "closing.kind." + name();
    }
}
