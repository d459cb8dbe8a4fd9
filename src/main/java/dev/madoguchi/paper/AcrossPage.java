package dev.madoguchi.paper;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a table in a workbook comes out of an office's printer: A4 across, as wide as the paper, its pages counted. */
public final class AcrossPage {
    private AcrossPage() {}

    /** Sets the sheet's page up; what repeats on each page is the table's own matter. */
    public static void lay(Sheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup page = sheet.getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(true);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
    }
}
