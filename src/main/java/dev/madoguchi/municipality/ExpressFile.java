package dev.madoguchi.municipality;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the file of an express photograph is called and where it may be put.
 *
 * @param name a pattern of letters that every file system takes and the fields of {@link Part}; never anything of a person
 * @param folder the folder that the office named; empty where none is known
 * @param media the media that may be used, by their serial numbers (003 §21-3(1)); empty for any
 * @param clause where the specification says so
 */
public record ExpressFile(String name, Optional<Path> folder, List<String> media, String clause) {

    /** What can stand in a name, in braces and small letters. */
    public enum Part {
        /** The day, as {@code 20261120}. */
        DATE,
        /** The time of day, as {@code 093015}. */
        TIME,
        /** The site's id. */
        SITE,
        /** The ticket's number, as {@code A-012}. */
        TICKET,
        /** The first number of three digits that is free. */
        SEQ
    }

    public ExpressFile {
        media = List.copyOf(media);
    }
}
