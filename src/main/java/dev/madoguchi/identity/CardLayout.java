package dev.madoguchi.identity;

import java.util.List;

/**
 * The identifiers on a card, as data: the next generation of cards gets another value, not other code (domain-facts 1.1, 1.4
 * to 1.6, 2.1, 2.4, 3).
 *
 * <p>It deliberately knows neither the file with the My Number nor the PIN that is the My Number (照合番号A).
 *
 * @param jpki application 公的個人認証AP, in hexadecimal digits like all applications
 * @param tokenInfo its file with the token's label
 * @param certificatesPresent its file that tells which certificates there are
 * @param userCertificate its file with the user-authentication certificate
 * @param text application 券面事項入力補助AP
 * @param fourItems its file with 基本4情報
 * @param fourItemsPin its PIN, four digits
 * @param faceNumber the other that opens it, 照合番号B
 * @param licence application マイナ免許証, on cards that carry the driver's licence too (domain-facts 2.4)
 * @param labels what the token's label says about the card
 * @param others applications by which other cards are known, in the order to ask
 */
record CardLayout(
        String jpki,
        int tokenInfo,
        int certificatesPresent,
        int userCertificate,
        String text,
        int fourItems,
        int fourItemsPin,
        int faceNumber,
        String licence,
        List<Label> labels,
        List<Mark> others) {

    /** The cards issued since 2016. */
    static final CardLayout SINCE_2016 = new CardLayout(
            "D392F000260100000001",
            0x0006,
            0x0008,
            0x000A,
            "D3921000310001010408",
            0x0002,
            0x0011,
            0x0015,
            "A0000002310600000000000000000000",
            List.of(
                    new Label("JPKIAPICCTOKEN2", CardKind.MY_NUMBER),
                    new Label("JPKIAPICCTOKEN", CardKind.JUKI_CARD),
                    new Label("JPKIAPGPSETOKEN", CardKind.SMARTPHONE),
                    new Label("JPKIAPIOSTOKEN", CardKind.SMARTPHONE)),
            List.of(
                    new Mark("A0000002310100000000000000000000", CardKind.DRIVER_LICENCE),
                    new Mark("D392F0004F0200000000000000000000", CardKind.RESIDENCE_CARD)));

    CardLayout {
        labels = List.copyOf(labels);
        others = List.copyOf(others);
    }

    /** A token label, trimmed and whole: one is the beginning of another. */
    record Label(String text, CardKind kind) {}

    /** An application only one kind of card has. */
    record Mark(String application, CardKind kind) {}
}
