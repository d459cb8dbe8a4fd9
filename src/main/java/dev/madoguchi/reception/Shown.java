package dev.madoguchi.reception;

import java.util.Optional;

/**
 * What a visitor showed or said at the reception of form and card.
 *
 * @param form whether they brought a form with a QR code; empty where it was not said
 * @param keepsLicence whether they want to keep the driver's licence on the card; empty where it was not said
 * @param exception the profile's reason for going on although the card spoke against it
 */
public record Shown(
        Optional<Boolean> form, CardAnswer card, Optional<Boolean> keepsLicence, Optional<String> exception) {

    /** Nothing was asked. */
    public static Shown nothing() {
        return new Shown(Optional.empty(), new CardAnswer.Open(), Optional.empty(), Optional.empty());
    }
}
