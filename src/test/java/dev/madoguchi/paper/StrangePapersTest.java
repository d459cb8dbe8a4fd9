package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.paper.ApplicantCopy.Ticked;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every paper that bears a visitor's name, with names that hardly anybody has: it is made whole, or refused without naming anybody. */
class StrangePapersTest {
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);
    private static final String LONG = "LONG";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LONG,
                "\u202E\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627\u202C",
                "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "葛\uDB40\uDD00城\uD842\uDFB7",
                "壊\uD800れ\uDC00た",
                "改\n行\tと\u0000零",
            })
    void isMadeWholeOrRefusedWithoutNamingAnybody(String given) throws Exception {
        String name = given.equals(LONG) ? "長".repeat(2_000) : given;
        for (Map.Entry<String, Paper> paper : papers(name).entrySet()) {
            byte[] pdf;
            try {
                pdf = paper.getValue().bytes();
            } catch (NameTooLongException | DoesNotFitException refused) {
                assertFalse(
                        String.valueOf(refused.getMessage()).contains(name.substring(0, 2)),
                        paper.getKey() + " names somebody");
                continue;
            }
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(document.getNumberOfPages() > 0, paper.getKey());
            }
        }
    }

    private static Map<String, Paper> papers(String name) throws FontsMissingException {
        JapaneseFonts fonts = JapaneseFonts.installed();
        var facts = FormExamples.named(name, name);
        var letter = new Letter(
                new PostalParty("100-0001", "東京都見本市本町1-2-3", "見本市役所"),
                true,
                Optional.of(new PostalParty("", name, name)));
        Map<String, Paper> papers = new LinkedHashMap<>();
        papers.put("copy", () -> new ApplicantCopyPdf(fonts, TEXTS).bytes(copy(name)));
        papers.put("label", () -> new BackLabelPdf(fonts, TEXTS).bytes(new BackLabel(name, "19840315"), Sheet.L, 1));
        papers.put(
                "transcription",
                () -> new TranscriptionPdf(fonts, TEXTS, FormExamples.RULES.transcription())
                        .bytes(facts, "見本市　窓口", "A-012"));
        papers.put(
                "overlay", () -> new OverlayPdf(fonts, TEXTS).bytes(FormExamples.FORM, facts, PrinterCorrection.NONE));
        papers.put(
                "envelope",
                () -> new EnvelopePdf(fonts, TEXTS)
                        .bytes(FormExamples.POST.envelopes().getFirst(), letter, PrinterCorrection.NONE));
        papers.put(
                "address labels",
                () -> new AddressLabelsPdf(fonts, TEXTS, FormExamples.POST.labels())
                        .bytes(letter, 1, PrinterCorrection.NONE));
        papers.put(
                "table",
                () -> new TablePdf(fonts, TEXTS)
                        .bytes("見本市", "一覧", "", List.of(new TablePdf.Column(20, "氏名")), List.of(List.of(name))));
        return papers;
    }

    private static ApplicantCopy copy(String name) {
        return new ApplicantCopy(
                "見本市",
                "窓口",
                "市民課",
                LocalDate.of(2026, 11, 20),
                "申請",
                name,
                "19840315",
                name,
                "12345678901234567890123",
                List.of(name),
                List.of(new Ticked(name, true)),
                List.of());
    }

    /** One paper. */
    @FunctionalInterface
    private interface Paper {
        byte[] bytes() throws NameTooLongException, DoesNotFitException;
    }
}
