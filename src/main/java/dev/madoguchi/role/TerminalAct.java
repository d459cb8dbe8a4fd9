package dev.madoguchi.role;

/**
 * What is done at the city's 統合端末, as the columns of the table of permissions in 000 §5(1)① name it: first those for
 * cards, then those for certificates (公的個人認証), then the search for residents.
 */
public enum TerminalAct {
    /** カード交付. */
    CARD_ISSUE,
    /** 一時停止解除. */
    CARD_RELEASE,
    /** カード廃止. */
    CARD_ABOLITION,
    /** 暗証番号初期化 of the card. */
    CARD_PIN_RESET,
    /** その他券面更新等. */
    CARD_UPDATE,
    /** 電子証明書の発行. */
    CERTIFICATE_ISSUE,
    /** 電子証明書の失効. */
    CERTIFICATE_REVOCATION,
    /** 電子証明書の破棄. */
    CERTIFICATE_DISPOSAL,
    /** 暗証番号初期化 of the certificates. */
    CERTIFICATE_PIN_RESET,
    /** その他証明書更新等. */
    CERTIFICATE_UPDATE,
    /** 本人確認情報検索. */
    RESIDENT_SEARCH;

    /** The text that names this act. */
    public String messageKey() {
        return "role.terminal." + name();
    }
}
