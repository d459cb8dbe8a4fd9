package dev.madoguchi.paper;

/** A size of paper that a print system knows by name. Lengths are millimetres, upright. */
public sealed interface PaperSize permits Sheet, FormSize {

    double width();

    double height();

    /** The size's name for print systems (PWG 5101.1, media size names). */
    String media();
}
