package dev.madoguchi.closing;

/**
 * Something personal that lies where it should not. It says where and what kind, never what it reads.
 *
 * @param file the file, as a path that holds nothing personal itself; for a part of a packed file with {@code !part}
 * @param offset where in the file or unpacked part it begins, in bytes; -1 where it is in the file's name
 */
public record Finding(String file, long offset, PersonalKind kind, Writing writing) {
    /** The offset of what stands in a file's name. */
    public static final long IN_NAME = -1;
}
