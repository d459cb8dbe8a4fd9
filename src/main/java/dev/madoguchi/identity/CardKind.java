package dev.madoguchi.identity;

/** What was laid on the reader, if anything. */
public enum CardKind {
    /** 個人番号カード. */
    MY_NUMBER,
    /** 住民基本台帳カード. */
    JUKI_CARD,
    /** A smartphone with the user certificate on it. */
    SMARTPHONE,
    /** 運転免許証. */
    DRIVER_LICENCE,
    /** 在留カード or 特別永住者証明書. */
    RESIDENCE_CARD,
    /** Any other card. */
    OTHER,
    /** None: the visitor has no card and said who they are. */
    NONE
}
