package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.reading.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which papers the five municipalities' counters fill in, keep and hand over. */
class PaperRulesTest {
    private static final Path SAMPLES = Path.of("sample-config");

    private static final String FORM = """

            forms:
              - id: trial
                name: 見本の様式
                paper: A4
                routes: [POST]
                boxes:
                  - { item: NAME, x: 40, y: 50, width: 80, height: 10, size: 14, least: 8 }
                clause: 試行
            """;

    private static final String STOCK = """

            stock:
              - { id: paper, name: 用紙, low: 10, usedBy: [POST], ask: 職員, clause: 試行 }
            bundles:
              - { id: sets, name: 一式, procedures: [application], routes: [AT_ISSUE], to: 市民課, unit: 10, clause: 試行 }
            entries:
              - { id: kanri, system: 管理システム, routes: [AT_ISSUE], clause: 試行 }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"kokubunji", "yatsushiro", "toin", "kitakyushu", "kawagoe"})
    void addressesThePostToTheCentreThatTheSpecificationNamesAndInventsNoAddress(String id) throws Exception {
        PostRule post = rules(id).post();

        assertEquals("地方公共団体情報システム機構個人番号カード交付申請書受付センター", post.to());
        assertEquals(Optional.empty(), post.address());
        assertEquals(Optional.empty(), post.postcode());
        assertTrue(post.envelopes().contains(Stationery.LONG_3));
    }

    @Test
    void handsTheSurrenderedFormsOfKokubunjiOver() throws Exception {
        BundleRule forms = bundle(rules("kokubunji"), "qr-forms");

        assertTrue(forms.cases().covers("application", Route.AT_ISSUE));
        assertFalse(forms.cases().covers("application", Route.POST));
        assertTrue(forms.applicationIds());
        assertEquals("000 §5(5)①※", forms.clause());
        assertEquals(OptionalInt.empty(), forms.unit());
    }

    @Test
    void dispatchesAndHandsOverAndKeysInAtKitakyushu() throws Exception {
        PaperRules rules = rules("kitakyushu");

        assertTrue(bundle(rules, "dispatch").cases().covers("application", Route.AT_APPLICATION));
        assertTrue(bundle(rules, "sets").cases().covers("application", Route.AT_APPLICATION));
        assertTrue(entry(rules, "kanri").cases().covers("application", Route.AT_APPLICATION));
        assertTrue(entry(rules, "kanri-issued").cases().covers("pick-up", Route.AT_WINDOW));
        assertTrue(entry(rules, "kana").cases().covers("application", Route.AT_APPLICATION));
        assertFalse(entry(rules, "kana").cases().covers("pick-up", Route.AT_WINDOW));
    }

    @Test
    void keepsTheEnvelopesOfKawagoeInStock() throws Exception {
        StockKind envelope = rules("kawagoe").stock().getFirst();

        assertEquals(List.of(Route.POST), envelope.usedBy());
        assertEquals("004 §2-1(7)①キ", envelope.clause());
    }

    @Test
    void marksTheOneFormOfTheSamplesAsInvented() throws Exception {
        List<OverlayForm> forms = rules("kawagoe").forms();

        assertEquals(1, forms.size());
        assertTrue(forms.getFirst().clause().contains("試行"), forms.getFirst().clause());
        assertTrue(forms.getFirst().name().contains("試行"), forms.getFirst().name());
    }

    @Test
    void readsAFormWithItsBoxes() throws Exception {
        OverlayForm form = parse(FORM).forms().getFirst();

        assertEquals(
                new FormBox(FormItem.NAME, 40, 50, 80, 10, 14, 8, Optional.empty(), false),
                form.boxes().getFirst());
        assertEquals(List.of(form), parse(FORM).formsOf(Route.POST));
        assertEquals(List.of(), parse(FORM).formsOf(Route.AT_ISSUE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width: 80 | width: 180 | BAD_VALUE | forms[0].boxes[0].width",
                "x: 40 | x: -1 | BAD_VALUE | forms[0].boxes[0].x",
                "height: 10 | height: 300 | BAD_VALUE | forms[0].boxes[0].height",
                "least: 8 | least: 20 | BAD_VALUE | forms[0].boxes[0].least",
                "item: NAME | item: MY_NUMBER | BAD_VALUE | forms[0].boxes[0].item",
                "paper: A4 | paper: A3 | BAD_VALUE | forms[0].paper",
                "size: 14 | size: big | WRONG_TYPE | forms[0].boxes[0].size",
                "least: 8 | colour: red | UNKNOWN_KEY | forms[0].boxes[0].colour",
                "routes: [POST] | routes: [] | MISSING | forms[0].routes",
            })
    void refusesAFormThatCannotBePrinted(String good, String bad, ProfileFault fault, String field) {
        refuses(FORM.replace(good, bad), fault, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "low: 10 | low: -1 | BAD_VALUE | stock[0].low",
                "usedBy: [POST] | usedBy: [PIGEON] | BAD_VALUE | stock[0].usedBy[0]",
                "[application] | [dance] | UNKNOWN_REFERENCE | bundles[0].procedures[0]",
                "unit: 10 | unit: 0 | BAD_VALUE | bundles[0].unit",
                "to: 市民課, | '' | MISSING | bundles[0].to",
                "system: 管理システム | sistem: 管理システム | UNKNOWN_KEY | entries[0].sistem",
            })
    void refusesRulesThatCannotBe(String good, String bad, ProfileFault fault, String field) {
        refuses(STOCK.replace(good, bad), fault, field);
    }

    @Test
    void refusesLabelsThatAreNotOnTheSheet() {
        refuses("""

                post:
                  to: センター
                  envelopes: [LONG_3]
                  labels: { columns: 3, rows: 6, width: 86.4, height: 42.3, left: 18.6, top: 21.6 }
                  clause: 試行
                """, ProfileFault.BAD_VALUE, "post.labels.width");
        refuses("""

                post:
                  to: センター
                  envelopes: [A4]
                  labels: { columns: 2, rows: 6, width: 86.4, height: 42.3, left: 18.6, top: 21.6 }
                  clause: 試行
                """, ProfileFault.BAD_VALUE, "post.envelopes[0]");
    }

    private static void refuses(String more, ProfileFault fault, String field) {
        var refused = assertThrows(ProfileException.class, () -> parse(more));

        assertEquals(fault, refused.fault());
        assertTrue(String.valueOf(refused.getMessage()).contains(field), refused.getMessage());
    }

    /** A sample that says nothing of these papers, with more. */
    private static PaperRules parse(String more) throws ProfileException {
        try {
            String toin = Files.readString(SAMPLES.resolve("toin.yaml"));
            return Profiles.parse("p.yaml", (toin + more).getBytes(StandardCharsets.UTF_8))
                    .rules()
                    .papers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PaperRules rules(String id) throws ProfileException {
        return Profiles.read(SAMPLES.resolve(id + ".yaml")).rules().papers();
    }

    private static BundleRule bundle(PaperRules rules, String id) {
        return rules.bundles().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static EntryRule entry(PaperRules rules, String id) {
        return rules.entries().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
