package dev.madoguchi.paperwork;

/** What happens to forms in stock. */
public enum StockDeed {
    TAKEN_IN,
    USED,
    SPOILT,
    /** To another window or back to the office. */
    HANDED_OVER,
    /** Somebody counted what is really there. */
    COUNTED;

    /** By how much the stock changes. */
    int change(int level, int pieces) {
        return switch (this) {
            case TAKEN_IN -> pieces;
            case USED, SPOILT, HANDED_OVER -> -pieces;
            case COUNTED -> pieces - level;
        };
    }
}
