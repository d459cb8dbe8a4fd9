package dev.madoguchi.photo.still;

import java.awt.Graphics2D;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/** Brings what a decoder gives into the colours and the position that a frame has. */
final class StillPixels {
    private static final int STRIP = 256;

    private StillPixels() {}

    /** The picture in sRGB; without a profile it is in sRGB already. */
    static BufferedImage inSrgb(BufferedImage picture, Optional<ICC_Profile> profile) {
        BufferedImage plain = unpacked(picture);
        return profile.map(from -> converted(plain, from)).orElse(plain);
    }

    /** Undoes how the camera was held, by the eight values of EXIF's Orientation (CIPA DC-008, tag 0x0112). */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == Exif.UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean onItsSide = orientation >= 5;
        BufferedImage upright = blank(onItsSide ? height : width, onItsSide ? width : height, picture);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }

    /**
     * Palettes become colours, and grey becomes the same value three times. Java would brighten some greys: it takes its
     * own grey colour space to be linear, which no camera's grey is.
     */
    private static BufferedImage unpacked(BufferedImage picture) {
        if (picture.getColorModel() instanceof IndexColorModel) {
            BufferedImage colours = blank(picture.getWidth(), picture.getHeight(), picture);
            Graphics2D pen = colours.createGraphics();
            pen.drawImage(picture, 0, 0, null);
            pen.dispose();
            return colours;
        }
        return picture.getColorModel().getNumColorComponents() == 1 ? fromGrey(picture) : picture;
    }

    private static BufferedImage fromGrey(BufferedImage picture) {
        int width = picture.getWidth();
        BufferedImage colours = blank(width, picture.getHeight(), picture);
        Raster grey = picture.getRaster();
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            grey.getSamples(0, y, width, 1, 0, row);
            for (int band = 0; band < 3; band++) {
                colours.getRaster().setSamples(0, y, width, 1, band, row);
            }
            if (picture.getColorModel().hasAlpha()) {
                grey.getSamples(0, y, width, 1, 1, row);
                colours.getRaster().setSamples(0, y, width, 1, 3, row);
            }
        }
        return colours;
    }

    /** Converts in strips, so that a large picture is not in memory a third time. */
    private static BufferedImage converted(BufferedImage picture, ICC_Profile profile) {
        boolean alpha = picture.getColorModel().hasAlpha();
        var model = new ComponentColorModel(
                new ICC_ColorSpace(profile),
                alpha,
                false,
                alpha ? ComponentColorModel.TRANSLUCENT : ComponentColorModel.OPAQUE,
                DataBuffer.TYPE_BYTE);
        BufferedImage meant = new BufferedImage(model, picture.getRaster(), false, null);
        BufferedImage converted = blank(picture.getWidth(), picture.getHeight(), picture);
        var convert = new ColorConvertOp(null);
        for (int y = 0; y < picture.getHeight(); y += STRIP) {
            int height = Math.min(STRIP, picture.getHeight() - y);
            convert.filter(
                    meant.getSubimage(0, y, picture.getWidth(), height),
                    converted.getSubimage(0, y, picture.getWidth(), height));
        }
        return converted;
    }

    /** An empty picture of bytes, with transparency where the other one has it. */
    private static BufferedImage blank(int width, int height, BufferedImage like) {
        boolean alpha = like.getColorModel().hasAlpha();
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    }
}
