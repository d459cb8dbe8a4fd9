package dev.madoguchi.audit;

/**
 * The end of the trail at some moment. Handed to somebody else, it keeps the rows before it from being changed or cut off.
 *
 * @param seq the last row's number, 0 where there is none
 * @param hash the last row's hash, 64 lower-case hexadecimal digits, all 0 where there is none
 */
public record AuditHead(long seq, String hash) {
    /** The head of an empty trail. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
}
