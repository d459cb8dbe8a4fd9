package dev.madoguchi.identity;

/**
 * 基本4情報: what the chip says of its holder, as it says it.
 *
 * @param name parts separated by an ideographic space; no reading (kana) is on the chip
 * @param address one line, without a postcode
 * @param birthDate {@code YYYYMMDD} as on the chip; of an unknown date the unknown digits are zero
 */
public record FourItems(String name, String address, String birthDate, Sex sex) {

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "FourItems";
    }
}
