package dev.madoguchi.app.station;

import dev.madoguchi.seal.MemoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one workstation, and where everything it owns lies in it. Nothing of the workstation is anywhere else.
 *
 * @param root the folder; made readable by its owner only
 */
public record StationHome(Path root) {

    /** Makes the folders that are not there yet. */
    public StationHome prepared() throws IOException {
        for (Path folder : new Path[] {
            root, store(), envelopes(), keys(), photoKeys(), search(), receipts(), certificates(), logs()
        }) {
            Files.createDirectories(folder);
        }
        if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        return this;
    }

    /** Who may sign in, each with the station's key under their own password. */
    public Path people() {
        return root.resolve("people.json");
    }

    /** How often somebody typed a wrong password in a row; ids and counts only. */
    public Path tries() {
        return root.resolve("tries.json");
    }

    /** The station's own keys and the city's pins, under the station's key. */
    public Path secrets() {
        return root.resolve("station.secret");
    }

    /** The city's keys as they were exchanged since the enrolment, as its authority signed them; not there before the first exchange. */
    public Path cityKeys() {
        return root.resolve("city-keys.jws");
    }

    /** The certificate by which the city knows this station, as it was at the last sign-in; anybody may see it. */
    public Path certificate() {
        return root.resolve("station.crt");
    }

    /** Where the city is, who the station is, and the profile that the city signed; only at a station of a real city. */
    public Path city() {
        return root.resolve("enrolled.json");
    }

    /** What was chosen on this station, such as its camera. */
    public Path settings() {
        return root.resolve("settings.json");
    }

    /** The manual and the FAQ that the city approved; not there where the city gave none. */
    public Path manuals() {
        return root.resolve("manuals");
    }

    /** What the city has published to this station, as it signed it. */
    public Path publications() {
        return root.resolve("publications");
    }

    /** What was fetched of the program's next version, each file under its SHA-256. */
    public Path updates() {
        return root.resolve("updates");
    }

    public Path store() {
        return root.resolve("store");
    }

    /** Sealed records until they are receipted. */
    public Path envelopes() {
        return root.resolve("envelopes");
    }

    /** The keys of the days that are not closed. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The keys of the photos that are not forgotten yet, one each. */
    public Path photoKeys() {
        return root.resolve("photo-keys");
    }

    /** What closing has to look for, sealed under keys of its own, until the day is certified. */
    public Path search() {
        return root.resolve("search");
    }

    /** The ledger's file for the city, under a password, while there is one; nothing else. */
    public Path ledger() {
        return root.resolve("ledger");
    }

    public Path receipts() {
        return root.resolve("receipts");
    }

    /** The signed heads of the audit trail, and what the city answered to each. */
    public Path auditHeads() {
        return root.resolve("audit-heads");
    }

    public Path certificates() {
        return root.resolve("certificates");
    }

    /** The reports that were handed in, a folder for each day; nothing of a visitor is in them. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** The measured scale of each printer. */
    public Path printers() {
        return root.resolve("printers.json");
    }

    /** How far each printer draws beside its place. */
    public Path offsets() {
        return root.resolve("printer-offsets.json");
    }

    /** The ids of the jobs that a print system may still keep. */
    public Path printing() {
        return root.resolve("printing-jobs.txt");
    }

    /** What is written under a new station key until it takes the place of the old; not there as a rule. */
    Path renewal() {
        return root.resolve("renewal");
    }

    /**
     * The folder in memory that belongs to this one.
     *
     * @return empty where this computer has no such memory
     */
    public Optional<Path> memory() throws IOException {
        return MemoryFolder.ofComputer().of(root);
    }

    /** What holds no person and the city may ask for after this folder is erased. */
    public List<Path> proofs() {
        return List.of(certificates(), receipts(), auditHeads(), reports());
    }

    public Path logs() {
        return root.resolve("logs");
    }
}
