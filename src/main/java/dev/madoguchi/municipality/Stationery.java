package dev.madoguchi.municipality;

/** Sizes of forms and envelopes. Lengths are millimetres, upright. */
public enum Stationery {
    /** ISO 216. */
    A4(210, 297, "iso_a4_210x297mm"),
    /** ISO 216. */
    A5(148, 210, "iso_a5_148x210mm"),
    /** JIS P 0138. */
    B5(182, 257, "jis_b5_182x257mm"),
    /** 長形3号, JIS S 5502. */
    LONG_3(120, 235, "jpn_chou3_120x235mm"),
    /** 角形2号, JIS S 5502. */
    SQUARE_2(240, 332, "jpn_kaku2_240x332mm");

    private final double width;
    private final double height;
    private final String media;

    Stationery(double width, double height, String media) {
        this.width = width;
        this.height = height;
        this.media = media;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** The size's name for print systems (PWG 5101.1, media size names). */
    public String media() {
        return media;
    }

    /** Whether it is an envelope. */
    public boolean isEnvelope() {
        return this == LONG_3 || this == SQUARE_2;
    }
}
