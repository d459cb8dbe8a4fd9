package dev.madoguchi.app.proof;

import dev.madoguchi.closing.DayTraces;
import dev.madoguchi.closing.Finding;
import dev.madoguchi.closing.ScanReport;
import java.util.List;

/**
 * One place that was looked at.
 *
 * @param place where
 * @param files how many files were read; 1 for a memory
 * @param megabytes how much was read, unpacked parts included
 * @param found how many personal texts, photographs, and, in the product's own folders, pictures of any kind
 * @param first the first of them: where and what kind, never what they read
 * @param unread files of the product that could not be read, so that nobody knows
 * @param notSearched how many files and folders of the computer this user may not read
 */
public record ProofRow(
        Place place,
        int files,
        double megabytes,
        int found,
        List<Finding> first,
        List<String> unread,
        int notSearched) {
    private static final double MEGABYTE = 1 << 20;
    private static final int MOST = 20;

    /** Where a day may leave something. */
    public enum Place {
        /** The memory while the day was open: here something must be found, or the search is worth nothing. */
        CONTROL("workstation's memory before closing (control)"),
        WORKSTATION("workstation's folder: store, logs, certificates"),
        TEMPORARY("workstation's temporary files"),
        OUTPUT("what workstation and server said"),
        SPOOLS("print spools, thumbnails, recent files"),
        COMPUTER("every other file written on the computer since"),
        HEAP("workstation's heap, what is still reachable"),
        /** What the collector let go of stays readable there until something else comes to lie on it: told, not judged. */
        MEMORY("workstation's whole memory, remnants included (told, not judged)"),
        SERVER("server's folder: database, logs"),
        SERVER_MEMORY("server's whole memory");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** As the table calls it. */
        public String words() {
            return words;
        }
    }

    static ProofRow of(Place place, ScanReport report) {
        return new ProofRow(
                place,
                report.files(),
                megabytes(report.bytes()),
                report.residue(),
                first(report.findings()),
                report.unread(),
                report.notSearched().size());
    }

    static ProofRow of(Place place, int files, DayTraces.Look look, int notSearched) {
        return new ProofRow(
                place, files, megabytes(look.bytes()), look.count(), first(look.first()), List.of(), notSearched);
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / MEGABYTE * 10) / 10.0;
    }

    private static List<Finding> first(List<Finding> findings) {
        return findings.stream().limit(MOST).toList();
    }

    /** Whether it is as it was promised. */
    public boolean kept() {
        return switch (place) {
            case CONTROL -> found > 0;
            case MEMORY -> true;
            case WORKSTATION, TEMPORARY, OUTPUT, SPOOLS, COMPUTER, HEAP, SERVER, SERVER_MEMORY ->
                found == 0 && unread.isEmpty();
        };
    }
}
