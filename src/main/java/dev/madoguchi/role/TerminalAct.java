package dev.madoguchi.role;

/** What is done at the city's 統合端末, as the columns of the table of permissions in 000 §5(1)① name it. */
public enum TerminalAct {
    /** カード交付. */
    CARD_ISSUE(Heading.CARDS),
    /** 一時停止解除. */
    CARD_RELEASE(Heading.CARDS),
    /** カード廃止. */
    CARD_ABOLITION(Heading.CARDS),
    /** 暗証番号初期化 of the card. */
    CARD_PIN_RESET(Heading.CARDS),
    /** その他券面更新等. */
    CARD_UPDATE(Heading.CARDS),
    /** 電子証明書の発行. */
    CERTIFICATE_ISSUE(Heading.CERTIFICATES),
    /** 電子証明書の失効. */
    CERTIFICATE_REVOCATION(Heading.CERTIFICATES),
    /** 電子証明書の破棄. */
    CERTIFICATE_DISPOSAL(Heading.CERTIFICATES),
    /** 暗証番号初期化 of the certificates. */
    CERTIFICATE_PIN_RESET(Heading.CERTIFICATES),
    /** その他証明書更新等. */
    CERTIFICATE_UPDATE(Heading.CERTIFICATES),
    /** 本人確認情報検索. */
    RESIDENT_SEARCH(Heading.RESIDENTS);

    private final Heading heading;

    TerminalAct(Heading heading) {
        this.heading = heading;
    }

    /** Which of the table's three headings an act stands under. */
    public enum Heading {
        /** 本人確認情報検索. */
        RESIDENTS,
        /** 個人番号管理カード管理. */
        CARDS,
        /** 公的個人認証. */
        CERTIFICATES
    }

    public Heading heading() {
        return heading;
    }

    /** The text that names this act. */
    public String messageKey() {
        return "role.terminal." + name();
    }
}
