package dev.madoguchi.municipality;

/**
 * Where the photograph of an express application (特急発行) goes.
 *
 * @param file how its file is called and where it may be put
 * @param clause where the specification says so
 */
public record ExpressPhoto(Way to, ExpressFile file, String clause) {

    /** The ways of handing it over. */
    public enum Way {
        /** On an SD card, delivered at once (000 §5(5)②, §8イ※). */
        SD_CARD,
        /** Into the folder that the office names (003 §7-3(2)). */
        CITY_FOLDER,
        /** Taken with the office's own terminal, so that nothing is kept here (004 §2-1(2)③). */
        CITY_TERMINAL
    }
}
