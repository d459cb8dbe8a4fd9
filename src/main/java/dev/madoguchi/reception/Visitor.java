package dev.madoguchi.reception;

/**
 * What decides whether a visitor can be helped: facts, and nothing of a person. What was not asked speaks against nobody.
 *
 * @param residency where they live, as they said
 * @param hasForm whether they brought a 交付申請書 with a QR code
 * @param keepsLicence whether they want to go on with the マイナ免許証 of the card they hold (003 §7-1(1)ウ)
 */
public record Visitor(Residency residency, boolean hasForm, CardAnswer card, boolean keepsLicence) {

    /** Who holds no マイナ免許証, or does not want it on the next card. */
    public Visitor(Residency residency, boolean hasForm, CardAnswer card) {
        this(residency, hasForm, card, false);
    }

    /** The same without what is known of the card. */
    Visitor withoutCard() {
        return new Visitor(residency, hasForm, new CardAnswer.Open(), keepsLicence);
    }
}
