package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.Likeness;
import dev.madoguchi.ui.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class ApplicantCopyPdfTest {
    private static final ApplicantCopy COPY = copy("試験　花子", "東京都国分寺市泉町二丁目２番１８号");

    private static ApplicantCopy copy(String name, String address) {
        return new ApplicantCopy(
                "国分寺市",
                "市役所1階 マイナンバーカード窓口",
                "市民課 042-000-0000",
                LocalDate.of(2026, 11, 20),
                "新規申請（申請時来庁方式）",
                name,
                "19840315",
                address,
                "12345678901234567890123",
                List.of("この控え", "本人確認書類"),
                List.of(new ApplicantCopy.Ticked("設定暗証番号記載票", true)),
                List.of(new ApplicantCopy.Ticked("カードは郵便で届きます。", true), new ApplicantCopy.Ticked("代理の方の受け取り", false)));
    }

    /** The longest name there can be: all of it stands on the paper, and what follows goes on to a second page. */
    @Test
    void printsANameOfTwoThousandCharactersWhole() throws Exception {
        byte[] pdf = pdf(copy("長".repeat(2_000), ""), Locale.JAPANESE);

        List<Float> heights = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getUnicode().equals("長")) {
                        heights.add(text.getYDirAdj());
                    }
                }
            }.getText(document);
            assertEquals(2, document.getNumberOfPages());
        }
        assertEquals(2_000, heights.size());
        assertTrue(
                heights.stream().allMatch(y -> y > 0 && y < 842 - 34 * 72 / 25.4), heights.getLast() + " points down");
    }

    @Test
    void canBeSearchedInJapanese() throws Exception {
        String text = text(pdf(COPY, Locale.JAPANESE));

        for (String words : List.of(
                "マイナンバーカード申請　控え",
                "国分寺市　市役所1階 マイナンバーカード窓口",
                "令和8年11月20日",
                "新規申請（申請時来庁方式）",
                "試験　花子",
                "カードは郵便で届きます。",
                "お書きいただいた書類",
                "設定暗証番号記載票",
                "本人確認書類",
                "お問い合わせ：市民課 042-000-0000")) {
            assertTrue(text.contains(words), words + " in\n" + text);
        }
    }

    @Test
    void showsNoMoreOfThePersonThanNeeded() throws Exception {
        String text = text(pdf(COPY, Locale.JAPANESE));

        assertTrue(text.contains("＊＊＊＊年＊＊月15日"), text);
        assertTrue(text.contains("東京都国分寺市＊＊＊＊"), text);
        assertTrue(text.contains("＊＊＊＊0123"), text);
        for (String secret : List.of("1984", "泉町", "２番", "1234567", "90123")) {
            assertFalse(text.contains(secret), secret + " in\n" + text);
        }
        assertEquals("ApplicantCopy", COPY.toString());
    }

    @Test
    void masksAnAddressElsewhereBehindItsPrefecture() {
        assertEquals("北海道＊＊＊＊", copy("", "北海道札幌市中央区北１条").shownAddress());
        assertEquals("神奈川県＊＊＊＊", copy("", "神奈川県川崎市川崎区").shownAddress());
        assertEquals("＊＊＊＊", copy("", "不明").shownAddress());
    }

    @Test
    void embedsTheUsedPartOfItsFonts() throws Exception {
        byte[] pdf = pdf(COPY, Locale.JAPANESE);

        List<PDFont> fonts = fonts(pdf);

        assertEquals(2, fonts.size());
        for (PDFont font : fonts) {
            assertTrue(font.isEmbedded(), font.getName());
            assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
        }
        assertTrue(pdf.length < 200_000, pdf.length + " bytes");
    }

    @Test
    void writesRareNamesAsTheyAreWrittenAndKeepsThemSearchable() throws Exception {
        for (String name : List.of("𠮷田　葛\uDB40\uDD00之", "髙橋　﨑", "槗本　𡈽", "外字\uE000です")) {
            byte[] pdf = pdf(copy(name, ""), Locale.JAPANESE);

            String text = text(pdf);

            assertTrue(text.contains(name), name + " in\n" + text);
            assertTrue(fonts(pdf).stream().allMatch(ApplicantCopyPdfTest::isInside), name);
        }
    }

    @Test
    void drawsAVariantOfAKanjiInItsOwnShape() throws Exception {
        BufferedImage plain = name(pdf(copy("葛葛葛葛葛", ""), Locale.JAPANESE));
        BufferedImage variant = name(pdf(copy("葛\uDB40\uDD00".repeat(5), ""), Locale.JAPANESE));
        BufferedImage nonsense = name(pdf(copy("\uE000".repeat(5), ""), Locale.JAPANESE));

        double alike = Likeness.of(plain, variant);
        assertTrue(alike > 0.5 && alike < 0.97, "like the plain one by " + alike);
        assertTrue(Likeness.of(plain, nonsense) < 0.5);
        assertTrue(dots(nonsense) > 500, "a mark where no font has the character");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        String text = text(pdf(COPY, Locale.ENGLISH));

        assertTrue(text.contains("Copy of your My Number Card application"), text);
        assertTrue(text.contains("November 20, 2026"), text);
    }

    @Test
    void breaksLongTextsInsideThePage() throws Exception {
        byte[] pdf = pdf(copy("あ".repeat(120), ""), Locale.JAPANESE);

        BufferedImage page = page(pdf);
        for (int y = 0; y < page.getHeight(); y++) {
            assertFalse(Likeness.dark(page, page.getWidth() - 20, y), "ink in the margin at row " + y);
        }
        assertEquals("あ".repeat(120), text(pdf).replaceAll("[^あ]", ""));
    }

    private static byte[] pdf(ApplicantCopy copy, Locale locale) throws FontsMissingException {
        return new ApplicantCopyPdf(JapaneseFonts.installed(), new Texts(locale)).bytes(copy);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<PDFont> fonts(byte[] pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    fonts.add(resources.getFont(name));
                }
            }
        }
        return fonts;
    }

    /** Type 3 fonts are always inside; the others have their program with them or not. */
    private static boolean isInside(PDFont font) {
        return font.isEmbedded() && !font.isDamaged();
    }

    private static BufferedImage page(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150);
        }
    }

    /** The row of the name: from 72 to 81 mm, from 66 mm on. */
    private static BufferedImage name(byte[] pdf) throws IOException {
        double dots = 150 / 25.4;
        return Likeness.trimmed(
                page(pdf).getSubimage((int) (66 * dots), (int) (69.5 * dots), (int) (110 * dots), (int) (8.5 * dots)));
    }

    private static int dots(BufferedImage picture) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += Likeness.dark(picture, x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
