package dev.madoguchi.device.camera;

import java.awt.Color;
import java.util.List;

/**
 * What one invented person looks like.
 *
 * @param skin the colour of the skin in good light
 * @param hair the colour of hair and brows
 * @param style how the hair is worn
 * @param cloth the colour of what is worn
 * @param collar how it closes at the neck
 * @param width how wide the head is, 1 for the usual
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
                    0.3,
                    true,
                    0.9,
                    0),
            woman(0xBE8459, new Color(0x241C1A), HairStyle.BUN, 0x2B7F86, Collar.BLOUSE, 0.97),
            man(0xF3CFB8, new Color(0x8A6238), HairStyle.WAVES, 0x6E747C, Collar.ROUND, 1.01, 0.35),
            woman(0xF1C9AA, BLACK_HAIR, HairStyle.BOB, 0x28324F, Collar.SUIT, 0.985),
            man(0xC8925F, new Color(0x2B211C), HairStyle.NONE, 0x7C3F3F, Collar.SHIRT, 1.03, 0.8));

    /** How many there are. */
    static int count() {
        return ALL.size();
    }

    /** The person of this number; numbers go round. */
    static Look of(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    private static Look woman(int skin, Color hair, HairStyle style, int cloth, Collar collar, double width) {
        return new Look(new Color(skin), hair, style, new Color(cloth), collar, width, 0.75, false, 0, 0);
    }

    private static Look man(
            int skin, Color hair, HairStyle style, int cloth, Collar collar, double width, double beard) {
        return new Look(new Color(skin), hair, style, new Color(cloth), collar, width, 0.35, false, 0.25, beard);
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
        NONE
    }

    enum Collar {
        BLOUSE,
        SUIT,
        ROUND,
        SHIRT
    }
}
