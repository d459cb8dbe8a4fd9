package dev.madoguchi.app.workstation;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.PrinterOffsets;
import dev.madoguchi.paper.PrinterScales;
import dev.madoguchi.photo.check.FaceFinder;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import java.net.URI;
import java.time.Clock;

/**
 * What is the same for everybody who signs in at this counter.
 *
 * @param faces finds faces on frames; the caller's to close
 * @param city the city server's address
 * @param documents where the applicant's copy, photos and the ledger are printed
 * @param scales the measured scale of each printer
 * @param offsets how far each printer draws beside its place
 */
public record Room(
        Profile profile,
        Site site,
        Devices devices,
        FaceFinder faces,
        DocumentPrinter documents,
        PrinterScales scales,
        PrinterOffsets offsets,
        Texts texts,
        Background background,
        Clock clock,
        URI city) {}
