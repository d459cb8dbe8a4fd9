package dev.madoguchi.layout;

import java.util.List;

/** A layout cannot be used. Nothing was written. */
public final class LayoutException extends Exception {
    private static final long serialVersionUID = 1;

    private final LayoutFault fault;
    private final String place;
    private final String detail;

    /**
     * @param place the file, with the cell where there is one: {@code daily.xlsx, 日報!B3}
     * @param detail what the sentence speaks of
     */
    LayoutException(LayoutFault fault, String place, String detail) {
        super(place + " " + fault.english(detail));
        this.fault = fault;
        this.place = place;
        this.detail = detail;
    }

    public LayoutFault fault() {
        return fault;
    }

    /** The file, and the cell where there is one. */
    public String place() {
        return place;
    }

    /** What the sentence of the fault is filled with. */
    public List<String> arguments() {
        return List.of(place, detail);
    }
}
