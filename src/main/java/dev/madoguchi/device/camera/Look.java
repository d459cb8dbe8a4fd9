package dev.madoguchi.device.camera;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/**
 * What one invented person looks like.
 *
 * @param skin the colour of the skin in good light
 * @param hair the colour of hair and brows
 * @param style how the hair is worn
 * @param cloth the colour of what is worn
 * @param collar how it closes at the neck
 * @param width how wide the head is, 1 for the usual
 * @param length how long it is, 1 for the usual
 * @param lips how far the lips' red departs from the skin, 0 to 1
 * @param glasses whether glasses are worn
 * @param age 0 for young, 1 for old: how deep the lines are
 * @param beard how dense the beard is, 0 to 1
 */
record Look(
        Color skin,
        Color hair,
        HairStyle style,
        Color cloth,
        Collar collar,
        double width,
        double length,
        double lips,
        boolean glasses,
        double age,
        double beard) {
    private static final Color BLACK_HAIR = new Color(0x2A, 0x24, 0x22);

    private static final List<Look> ALL = List.of(
            woman(0xF2CDB2, BLACK_HAIR, HairStyle.SHOULDER, 0x2F4A74, Collar.BLOUSE, 0.97),
            man(0xE6B692, BLACK_HAIR, HairStyle.PARTED, 0x31363F, Collar.SUIT, 1.03, 0),
            new Look(
                    new Color(0xEFC8AE),
                    new Color(0x8E8B8A),
                    HairStyle.CURLS,
                    new Color(0x86587A),
                    Collar.ROUND,
                    1,
                    1,
                    0.5,
                    true,
                    1,
                    0),
            man(0x8A5A3C, new Color(0x1C1817), HairStyle.CROPPED, 0x3E6B52, Collar.ROUND, 1.01, 0),
            woman(0xF4D3BC, new Color(0x5A3A26), HairStyle.LONG, 0xC99A3B, Collar.ROUND, 0.96),
            new Look(
                    new Color(0xE9BFA0),
                    new Color(0x777676),
                    HairStyle.RECEDING,
                    new Color(0x5B7A99),
                    Collar.SHIRT,
                    1.01,
                    1,
                    0.3,
                    true,
                    0.9,
                    0),
            woman(0xBE8459, new Color(0x241C1A), HairStyle.BUN, 0x2B7F86, Collar.BLOUSE, 0.97),
            man(0xF3CFB8, new Color(0x8A6238), HairStyle.WAVES, 0x6E747C, Collar.ROUND, 1.01, 0.35),
            woman(0xF1C9AA, BLACK_HAIR, HairStyle.BOB, 0x28324F, Collar.SUIT, 0.985),
            man(0xC8925F, new Color(0x2B211C), HairStyle.NONE, 0x7C3F3F, Collar.SHIRT, 1.03, 0.8),
            man(0x5B3A29, new Color(0x15110F), HairStyle.NONE, 0xB9B2A3, Collar.SHIRT, 1.02, 0)
                    .ofLength(1.04),
            woman(0x6F4A34, new Color(0x171211), HairStyle.AFRO, 0xA8452F, Collar.ROUND, 0.98)
                    .ofLength(0.97),
            man(0xF4D6C4, new Color(0xB79A78), HairStyle.NONE, 0x3F4A63, Collar.SUIT, 0.99, 0)
                    .ofLength(1.05),
            woman(0xF0CBB0, new Color(0xE8E6E2), HairStyle.BOB, 0x4F6B63, Collar.BLOUSE, 1.01)
                    .ofLength(0.98),
            man(0x9A6B49, new Color(0xDEDCD8), HairStyle.PARTED, 0x514A6E, Collar.SHIRT, 1, 0)
                    .ofLength(1.02),
            woman(0xF6DCCB, new Color(0xD8B675), HairStyle.SHOULDER, 0x6A3550, Collar.ROUND, 0.97)
                    .ofLength(0.96),
            man(0x43291D, new Color(0x120F0E), HairStyle.CROPPED, 0x7E8C9A, Collar.ROUND, 1.02, 0)
                    .ofLength(1.01),
            woman(0xAE7B55, new Color(0x1B1614), HairStyle.LONG, 0xD7CBB4, Collar.ROUND, 0.96)
                    .ofLength(1.03),
            man(0xE8C3A4, new Color(0x9C9A99), HairStyle.NONE, 0x34302E, Collar.ROUND, 1.04, 0.5)
                    .ofLength(0.97));

    /** How many there are. */
    static int count() {
        return ALL.size();
    }

    /** The person of this number; numbers go round. */
    static Look of(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    private static Look woman(int skin, Color hair, HairStyle style, int cloth, Collar collar, double width) {
        return new Look(new Color(skin), hair, style, new Color(cloth), collar, width, 1, 0.75, false, 0, 0);
    }

    private static Look man(
            int skin, Color hair, HairStyle style, int cloth, Collar collar, double width, double beard) {
        return new Look(new Color(skin), hair, style, new Color(cloth), collar, width, 1, 0.35, false, 0.25, beard);
    }

    /** Hair, beard and glasses in a few English words. */
    String words() {
        String worn = style == HairStyle.NONE
                ? "bald"
                : shadeOfHair() + " hair, " + style.name().toLowerCase(Locale.ROOT);
        return worn + (beard > 0.6 ? ", beard" : "") + (glasses ? ", glasses" : "");
    }

    private String shadeOfHair() {
        int brightness = (hair.getRed() + hair.getGreen() + hair.getBlue()) / 3;
        boolean coloured = hair.getRed() - hair.getBlue() > 25;
        if (brightness < 60) {
            return "black";
        }
        if (coloured) {
            return brightness > 140 ? "blond" : "brown";
        }
        return brightness > 200 ? "white" : "grey";
    }

    /** The same person with a longer or shorter head. */
    private Look ofLength(double times) {
        return new Look(skin, hair, style, cloth, collar, width, times, lips, glasses, age, beard);
    }

    enum HairStyle {
        SHOULDER,
        PARTED,
        CURLS,
        CROPPED,
        LONG,
        RECEDING,
        BUN,
        WAVES,
        BOB,
        AFRO,
        NONE
    }

    enum Collar {
        BLOUSE,
        SUIT,
        ROUND,
        SHIRT
    }
}
