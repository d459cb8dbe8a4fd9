package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which a person's data may have been written down by a program or by hand. */
final class Spellings {
    private static final String WIDE_SPACE = "\u3000";

    private Spellings() {}

    /** The parts of a name and the whole, with the wide space that cards use, with a narrow one and with none. */
    static Set<String> name(LedgerEntry entry) {
        String name = entry.name();
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        spellings.add(name.replace(WIDE_SPACE, " "));
        spellings.add(name.replace(WIDE_SPACE, ""));
        spellings.addAll(List.of(name.split(WIDE_SPACE)));
        return spellings;
    }

    /** The address with its wide figures, with narrow ones, and without spaces. */
    static Set<String> address(LedgerEntry entry) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(entry.address());
        spellings.add(narrow(entry.address()));
        spellings.add(withoutSpaces(entry.address()));
        spellings.add(withoutSpaces(narrow(entry.address())));
        return spellings;
    }

    /** The number as it was said, with its figures only, and in wide figures. */
    static Set<String> telephone(LedgerEntry entry) {
        Set<String> spellings = new LinkedHashSet<>();
        String narrow = narrow(entry.telephone());
        spellings.add(entry.telephone());
        spellings.add(narrow);
        spellings.add(digits(narrow));
        spellings.add(wide(narrow));
        spellings.add(wide(digits(narrow)));
        return spellings;
    }

    /** Wide figures, hyphens, signs and spaces as narrow ones; every other character stays, names are never normalised. */
    private static String narrow(String text) {
        return text.codePoints()
                .map(Spellings::narrow)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int narrow(int character) {
        return switch (character) {
            case 0x3000 -> ' ';
            case 0x2010, 0x2212 -> '-';
            default -> character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character;
        };
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(character -> character > ' ' && character < 0x7F ? character + 0xFEE0 : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }
}
