package dev.madoguchi.municipality;

/** The ways by which a visitor's matter can go. */
public enum Route {
    /** 交付時来庁方式: applied for here online, identity checked when the card is handed over. */
    AT_ISSUE,
    /** 申請時来庁方式: identity checked now, the card comes by post (003 §7-2). */
    AT_APPLICATION,
    /** 特急発行: the photograph is taken here, the office does the rest (000 §5(5)②, 003 §7-3, 004 §2-1(2)③). */
    EXPRESS,
    /** 郵便: the paper form made ready here; the visitor posts it (000 §5(5)①, 004 §2-1(2)①イ). */
    POST,
    /** スマートフォン: on the visitor's own telephone (003 §7-1(2)ア, 004 §2-1(2)①ウ). */
    SMARTPHONE,
    /** オンライン窓口: an operator helps by video (002 §2, 003 §7-1(2)). */
    ONLINE_WINDOW,
    /** Done at the window itself; nothing is applied for. */
    AT_WINDOW;

    /**
     * Whether it needs the 申請書ID of a form with a QR code: all that apply online do (000 §5(5)①※, 002 §6, 003 §7-1(2)イ,
     * 004 §2-1(2)①アウ).
     */
    public boolean needsApplicationId() {
        return switch (this) {
            case AT_ISSUE, SMARTPHONE, ONLINE_WINDOW -> true;
            case AT_APPLICATION, EXPRESS, POST, AT_WINDOW -> false;
        };
    }

    /** Whether a photograph of the face belongs to it. */
    public boolean needsPhoto() {
        return this != AT_WINDOW;
    }

    /**
     * Whether a paper form is filled in at the counter (003 §7-2(5)(6), §7-3(3), 004 §2-1(2)①イ), so that its items are wanted on
     * paper.
     */
    public boolean needsPaperForm() {
        return switch (this) {
            case AT_APPLICATION, EXPRESS, POST -> true;
            case AT_ISSUE, SMARTPHONE, ONLINE_WINDOW, AT_WINDOW -> false;
        };
    }

    /**
     * Whether the counter takes no personal data over, as the applicant leaves with everything and posts it (000 §5(5)①, 004
     * §2-1(2)①イ): no more stays than the line that the reception ledger asks for.
     */
    public boolean leavesWithApplicant() {
        return this == POST;
    }

    /**
     * Whether the photograph is needed on paper, to be glued to the form: where the card is applied for on paper (003 §7-2(6)(イ)(エ),
     * 004 §2-1(2)①イ).
     */
    public boolean needsPrintedPhoto() {
        return switch (this) {
            case AT_APPLICATION, POST -> true;
            case AT_ISSUE, EXPRESS, SMARTPHONE, ONLINE_WINDOW, AT_WINDOW -> false;
        };
    }
}
