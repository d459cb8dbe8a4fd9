package dev.madoguchi.app.demo;

import dev.madoguchi.app.station.Devices;
import dev.madoguchi.report.PhotoFigures;

/**
 * What came of a demo day, as {@code summary.json} has it.
 *
 * @param visitors who came
 * @param tickets numbers printed
 * @param sealed records sealed for the city
 * @param receipted records the city has signed for
 * @param erased records and lines destroyed at closing
 * @param residue personal strings or pictures found on the workstation afterwards
 * @param photos shots, retakes and seconds of the photos, without a picture
 * @param seconds how long the day took
 * @param devices how each device was reached
 */
public record DemoSummary(
        int visitors,
        int tickets,
        int sealed,
        int receipted,
        int erased,
        int residue,
        PhotoFigures photos,
        double seconds,
        Devices.Ways devices) {}
