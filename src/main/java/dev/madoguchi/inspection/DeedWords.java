package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a deed's word means, for a reader who does not know the format. */
public final class DeedWords {
    private static final String OTHERS = "inspection.word.";

    private final Texts texts;

    public DeedWords(Texts texts) {
        this.texts = texts;
    }

    /** The deed in words; a word that an older or newer program wrote stands as it is. */
    String of(String code) {
        return AuditDeed.of(code)
                .map(deed -> texts.get("inspection.deed." + deed))
                .orElseGet(() -> texts.has(OTHERS + code) ? texts.get(OTHERS + code) : code);
    }

    /** The words of the deeds that a reader calls so, or in part so. */
    List<String> called(String part) {
        String wanted = part.toLowerCase(texts.locale());
        return Stream.concat(
                        Arrays.stream(AuditDeed.values()).map(AuditDeed::code),
                        texts.keys(OTHERS).stream().map(key -> key.substring(OTHERS.length())))
                .filter(code -> of(code).toLowerCase(texts.locale()).contains(wanted))
                .toList();
    }

    /** The deed of a row with its reason's code, where it has one. */
    String of(AuditRow row) {
        return row.where().why().isEmpty()
                ? of(row.deed())
                : texts.get("inspection.because", of(row.deed()), row.where().why());
    }

    /** What the deed is to the data. */
    String kind(Handling handling) {
        return texts.get("inspection.kind." + handling);
    }
}
