package dev.madoguchi.municipality.reading;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.municipality.ExpressFile;
import dev.madoguchi.municipality.ExpressFile.Part;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how the file of an express photograph is called, and refuses names that could say who it shows. */
final class ExpressFileReader {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    /** What FAT and Windows take in a name, without blanks; letters of Japan included. */
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}_.-]*");

    private static final int LONGEST_NAME = 100;

    private ExpressFileReader() {}

    static ExpressFile read(Field field) throws ProfileException {
        Block block = field.block("name", "folder", "media", "clause");
        return new ExpressFile(
                block.get("name", ExpressFileReader::name),
                block.find("folder", ExpressFileReader::folder),
                List.copyOf(block.set("media", Field::line)),
                block.get("clause", Field::line));
    }

    private static String name(Field field) throws ProfileException {
        String name = field.line();
        Matcher matcher = FIELD.matcher(name);
        boolean unique = false;
        while (matcher.find()) {
            Part part = part(field, matcher.group(1));
            unique |= part == Part.TICKET || part == Part.SEQ;
        }
        String rest = FIELD.matcher(name).replaceAll("");
        boolean plain = LETTERS.matcher(rest).matches() && name.length() <= LONGEST_NAME && !name.startsWith(".");
        if (!plain || !unique || !name.endsWith(".jpg")) {
            throw field.fault(ProfileFault.BAD_VALUE, "{date}-{site}-{ticket}.jpg");
        }
        return name;
    }

    private static Part part(Field field, String word) throws ProfileException {
        for (Part part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(word)) {
                return part;
            }
        }
        throw field.fault(
                ProfileFault.BAD_VALUE,
                Arrays.stream(Part.values())
                        .map(part -> "{" + part.name().toLowerCase(Locale.ROOT) + "}")
                        .collect(joining(", ")));
    }

    /** Absolute, as nobody could say what else it is relative to. */
    private static Path folder(Field field) throws ProfileException {
        String text = field.line();
        try {
            Path folder = Path.of(text);
            if (folder.isAbsolute()) {
                return folder;
            }
        } catch (InvalidPathException e) {
            ProfileException fault = field.fault(ProfileFault.BAD_VALUE, "/srv/express");
            fault.initCause(e);
            throw fault;
        }
        throw field.fault(ProfileFault.BAD_VALUE, "/srv/express");
    }
}
