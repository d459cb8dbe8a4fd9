package dev.madoguchi.inspection;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.closing.ClosingStage;
import dev.madoguchi.daybook.PhotoErasure;
import dev.madoguchi.machine.CheckKind;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F92, F131: whoever inspects the trail reads what was done, not what the program calls it. */
class DeedWordsTest {
    /** Where a deed is written that is no {@link AuditDeed}: its word is a literal among the arguments. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:record|recordEach|note|accept)\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-z]+\\.[A-Za-z.]*)\"");
    /** Deeds whose words are put together, by how the literal begins. */
    private static final Map<String, List<String>> PUT_TOGETHER = Map.of(
            "closing.", names(ClosingStage.values()),
            "machine.", names(CheckKind.values()),
            "photo.erased.", names(PhotoErasure.Reason.values()));
    /** Those of the second person's look, who confirms a case or the erasure of the workstation. */
    private static final List<String> SECOND =
            List.of("case.confirmed", "case.refused", "erasure.confirmed", "erasure.refused");

    @Test
    void saysEveryDeedThatTheProgramWritesInBothLanguages() throws IOException {
        Set<String> deeds = written();
        deeds.addAll(SECOND);
        Arrays.stream(AuditDeed.values()).map(AuditDeed::code).forEach(deeds::add);

        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            DeedWords words = new DeedWords(new Texts(language));
            Set<String> raw =
                    deeds.stream().filter(deed -> words.of(deed).equals(deed)).collect(toCollection(TreeSet::new));
            assertEquals(Set.of(), raw, "deeds without inspection.word in " + language);
        }
    }

    @Test
    void findsTheDeedsWhereTheyAreWritten() throws IOException {
        Set<String> deeds = written();

        assertTrue(deeds.containsAll(Set.of(
                "desk.signedIn", "loan.lent", "shifts.came", "people.added", "photo.erased.LEFT", "closing.ERASED")));
    }

    @Test
    void leavesADeedOfAnotherProgramAsItIs() {
        assertEquals("robot.danced", new DeedWords(new Texts(Locale.JAPANESE)).of("robot.danced"));
    }

    private static Set<String> written() throws IOException {
        Set<String> deeds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher call = WRITTEN.matcher(Files.readString(file));
                while (call.find()) {
                    deeds.addAll(whole(call.group(1)));
                }
            }
        }
        return deeds;
    }

    private static List<String> whole(String literal) {
        if (!literal.endsWith(".")) {
            return List.of(literal);
        }
        List<String> endings = PUT_TOGETHER.get(literal);
        assertTrue(endings != null, "name the deeds that begin with " + literal);
        return endings.stream().map(ending -> literal + ending).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
