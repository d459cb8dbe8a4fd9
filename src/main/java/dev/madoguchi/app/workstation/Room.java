package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Devices;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.PrinterOffsets;
import dev.madoguchi.paper.PrinterScales;
import dev.madoguchi.photo.check.FaceFinder;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import java.time.Clock;

/**
 * What is the same for everybody who signs in at this counter.
 *
 * @param faces finds faces on frames; the caller's to close
 * @param city where the city's servers are
 * @param manual the office's manual and FAQ
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
        CityServers city,
        Shelf manual) {

    /** The same counter with another printer for documents. */
    Room printingOn(DocumentPrinter printer) {
        return new Room(
                profile, site, devices, faces, printer, scales, offsets, texts, background, clock, city, manual);
    }

    /** The same counter by another profile and with another manual. */
    Room by(Profile rules, Shelf articles) {
        return new Room(
                rules,
                rules.site(site.id()).orElse(site),
                devices,
                faces,
                documents,
                scales,
                offsets,
                texts,
                background,
                clock,
                city,
                articles);
    }
}
