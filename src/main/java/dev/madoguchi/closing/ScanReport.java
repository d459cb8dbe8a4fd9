package dev.madoguchi.closing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The result of looking for personal texts and pictures in the workstation's files. It holds nothing personal itself.
 *
 * @param at when the scan ended
 * @param texts how many texts were looked for
 * @param patterns how many byte patterns they make in all writings
 * @param leftOut how many texts were not looked for, and why
 * @param files how many files were read
 * @param bytes how many bytes, unpacked ones included
 * @param residue how many things were found
 * @param findings the first hundred of them
 * @param unread files of the workstation that could not be read, so that nobody knows
 * @param notSearched shared places, such as the printing spool, that this program may not read
 */
public record ScanReport(
        Instant at,
        int texts,
        int patterns,
        Map<Unscanned, Integer> leftOut,
        int files,
        long bytes,
        int residue,
        List<Finding> findings,
        List<String> unread,
        List<String> notSearched) {

    public ScanReport {
        leftOut = Map.copyOf(leftOut);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
        notSearched = List.copyOf(notSearched);
    }

    /** The same with one more file that could not be read. */
    ScanReport alsoUnread(String file) {
        List<String> more = Stream.concat(Stream.of(file), unread.stream()).toList();
        return new ScanReport(at, texts, patterns, leftOut, files, bytes, residue, findings, more, notSearched);
    }

    /** Whether every file of the workstation was read and nothing was found. */
    public boolean clean() {
        return residue == 0 && unread.isEmpty();
    }
}
