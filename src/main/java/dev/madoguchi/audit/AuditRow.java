package dev.madoguchi.audit;

import java.time.Instant;

/**
 * One deed in the trail.
 *
 * @param seq counted from 1 without gaps
 * @param at when, to the millisecond
 * @param who the staff member's id, or the program's part that acted
 * @param deed what was done, such as {@code case.opened}
 * @param subject what it was done to: a random id, never a visitor's data; may be empty
 * @param where the circumstances
 * @param previousHash the hash of the row before, all 0 for the first
 * @param hash {@link #computedHash()} when the row was written
 */
public record AuditRow(
        long seq,
        Instant at,
        String who,
        String deed,
        String subject,
        Circumstances where,
        String previousHash,
        String hash) {

    /**
     * What else is known of a deed; all three are empty in rows that were written before there was such a thing.
     *
     * @param station the workstation's name
     * @param why a reason's code
     * @param outcome empty, or {@code failed}
     */
    public record Circumstances(String station, String why, String outcome) {
        static final Circumstances NONE = new Circumstances("", "", "");
    }

    static AuditRow after(
            AuditHead head, Instant at, String who, String deed, String subject, Circumstances circumstances) {
        var open = new AuditRow(head.seq() + 1, at, who, deed, subject, circumstances, head.hash(), "");
        return new AuditRow(open.seq, at, who, deed, subject, circumstances, head.hash(), open.computedHash());
    }

    /**
     * SHA-256, in 64 lower-case hexadecimal digits, of lines in UTF-8, parted by one line feed each and without one at the end.
     * Seven lines without circumstances: {@code madoguchi audit v1}, seq, at as {@code 2026-11-20T01:02:03.004Z}, who, deed,
     * subject, previous hash. Ten lines with any: {@code madoguchi audit v2}, and station, why, outcome after subject.
     */
    public String computedHash() {
        return new RowDigest().hash(this);
    }

    AuditHead head() {
        return new AuditHead(seq, hash);
    }
}
