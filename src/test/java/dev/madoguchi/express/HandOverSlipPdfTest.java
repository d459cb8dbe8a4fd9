package dev.madoguchi.express;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.ui.Texts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class HandOverSlipPdfTest {
    private static final HandOverSlip SLIP = new HandOverSlip(
            "国分寺市",
            "市役所1階 マイナンバーカード窓口",
            new DeliveredFile("20261120-city-hall-A-012.jpg", 312_456, "0123456789abcdef".repeat(4), "1234-ABCD", true),
            true,
            LocalDateTime.of(2026, 11, 20, 12, 34, 56),
            "窓口　太郎");

    @Test
    void saysWhatWasHandedOverInBothLanguages() throws Exception {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = new Texts(locale);

            String text = text(new HandOverSlipPdf(JapaneseFonts.installed(), texts).bytes(SLIP));

            for (String words : List.of(
                    "国分寺市",
                    texts.get("express.slip.title"),
                    "20261120-city-hall-A-012.jpg",
                    "312,456",
                    "01234567 89abcdef\n01234567 89abcdef\n01234567 89abcdef\n01234567 89abcdef",
                    "1234-ABCD",
                    texts.get("express.slip.fromMedium"),
                    "窓口　太郎",
                    texts.get("express.slip.signature"))) {
                assertTrue(text.contains(words), words + " in\n" + text);
            }
        }
    }

    @Test
    void fitsOnOnePage() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(
                new HandOverSlipPdf(JapaneseFonts.installed(), new Texts(Locale.JAPANESE)).bytes(SLIP))) {
            assertEquals(1, pdf.getNumberOfPages());
        }
    }

    private static String text(byte[] bytes) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
