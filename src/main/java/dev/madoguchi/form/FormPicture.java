package dev.madoguchi.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A drawn application form with a QR code and invented data, marked 見本: to hold up to a simulated camera, and for trials.
 *
 * <p>It only resembles the real 個人番号カード交付申請書. The code holds an address at the application site's host whose path and
 * parameter are invented, because the real ones are not published (domain-facts 4); nobody ever opens it.
 */
public final class FormPicture {
    private static final String ADDRESS = "https://net.kojinbango-card.go.jp/mihon?id=";
    private static final String SAMPLE = "見本";
    private static final Color PAPER = new Color(0xFDFDFA);
    private static final Color INK = new Color(0x222222);
    private static final Color LINE = new Color(0x7A8C99);
    private static final Color BAND = new Color(0xDCE8F0);
    private static final Color STAMP = new Color(0xC0, 0x30, 0x30, 0x60);
    private static final int QR_SIZE = 315;

    private FormPicture() {}

    /** What the code on the form of this id says. */
    public static String address(ApplicationId id) {
        return ADDRESS + id.digits();
    }

    /** The upper part of the form, as it is held before a camera: 900 x 600 pixels. */
    public static BufferedImage upperPart(ApplicationId id) {
        return draw(900, 600, address(id), id.grouped());
    }

    /** The same with another code in its place, for trials of what is refused. */
    public static BufferedImage upperPart(String code) {
        return draw(900, 600, code, "― ― ―");
    }

    /** The whole sheet, as a scanner sees it: A4 at 110 pixels to the inch, 910 x 1286 pixels. */
    public static BufferedImage sheet(ApplicationId id) {
        return draw(910, 1286, address(id), id.grouped());
    }

    private static BufferedImage draw(int width, int height, String code, String number) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, width, height);
        head(pen, width, number);
        rows(pen, width, height);
        photo(pen, width);
        stamp(pen, height);
        pen.drawImage(QrPicture.of(code, QR_SIZE), width - QR_SIZE - 30, 150, null);
        pen.dispose();
        return picture;
    }

    private static void head(Graphics2D pen, int width, String number) {
        pen.setColor(BAND);
        pen.fillRect(0, 0, width, 76);
        pen.setColor(INK);
        pen.setFont(font(Font.BOLD, 25));
        pen.drawString("個人番号カード交付申請書（" + SAMPLE + "）", 30, 49);
        pen.setFont(font(Font.PLAIN, 19));
        pen.drawString("申請書ID", width - 490, 112);
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 21));
        pen.drawString(number, width - 395, 112);
    }

    private static void rows(Graphics2D pen, int width, int height) {
        String[][] rows = {
            {"氏名", "見本　花子"},
            {"住所", "見本県見本市架空町１－２－３"},
            {"生年月日", "平成元年４月１日"},
            {"性別", "女"},
            {"電話番号", ""},
            {"外国人住民の区分", ""},
            {"点字表記を希望", "□"},
            {"署名用電子証明書　不要", "□"},
            {"利用者証明用電子証明書　不要", "□"},
            {"申請日", "　　年　　月　　日"},
            {"申請者氏名（自署）", ""},
        };
        pen.setStroke(new BasicStroke(1.5f));
        int y = 150;
        for (String[] row : rows) {
            int right = y < 150 + QR_SIZE + 20 ? width - QR_SIZE - 50 : width - 30;
            if (y + 56 > height) {
                return;
            }
            pen.setColor(LINE);
            pen.drawRect(30, y, right - 30, 56);
            pen.setFont(font(Font.PLAIN, 14));
            pen.drawString(row[0], 40, y + 20);
            pen.setColor(INK);
            pen.setFont(font(Font.PLAIN, 20));
            pen.drawString(row[1], 60, y + 47);
            y += 56;
        }
    }

    /** The place for the photograph, on the lower part of the sheet. */
    private static void photo(Graphics2D pen, int width) {
        pen.setColor(LINE);
        pen.drawRect(width - 230, 860, 175, 225);
        pen.setFont(font(Font.PLAIN, 15));
        pen.drawString("顔写真　４.５cm × ３.５cm", width - 240, 1112);
    }

    private static void stamp(Graphics2D pen, int height) {
        AffineTransform straight = pen.getTransform();
        pen.rotate(-0.35, 260, height * 0.72);
        pen.setColor(STAMP);
        pen.setFont(font(Font.BOLD, 150));
        pen.drawString(SAMPLE, 110, (int) (height * 0.8));
        pen.setTransform(straight);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
