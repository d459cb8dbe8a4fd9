package dev.madoguchi.photo.still;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * A colour profile of three primaries and a curve, as telephones and cameras embed them (ICC.1, matrix and curve), and what a
 * colour of it is in sRGB, calculated without any colour management of Java's.
 */
final class ColourProfiles {
    /** Of telephones: SMPTE RP 431-2 primaries at D65, here with a plain curve. */
    static final ColourProfiles DISPLAY_P3 = new ColourProfiles(
            new double[][] {{0.5151, 0.2412, -0.0011}, {0.2919, 0.6922, 0.0419}, {0.1572, 0.0666, 0.7841}}, 563);
    /** Of single lens reflex cameras. */
    static final ColourProfiles ADOBE_RGB = new ColourProfiles(
            new double[][] {{0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}},
            563);

    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };
    private static final String[] TAGS = {"rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC"};
    private static final double[] D50 = {0.9642, 1, 0.8249};
    private static final int HEAD = 128;

    private final double[][] primaries;
    private final int gamma;

    /**
     * A profile.
     *
     * @param primaries X, Y and Z of red, green and blue, adapted to D50
     * @param gamma in 256ths
     */
    private ColourProfiles(double[][] primaries, int gamma) {
        this.primaries = primaries;
        this.gamma = gamma;
    }

    byte[] bytes() {
        int values = HEAD + 4 + 12 * TAGS.length;
        int curve = values + 4 * 20;
        ByteBuffer out = ByteBuffer.allocate(curve + 16);
        out.putInt(0, out.capacity()).putInt(8, 0x02100000);
        out.put(12, "mntrRGB XYZ ".getBytes(US_ASCII)).put(36, "acsp".getBytes(US_ASCII));
        xyz(out, 68, D50);
        out.putInt(HEAD, TAGS.length);
        for (int tag = 0; tag < TAGS.length; tag++) {
            boolean colour = tag < 4;
            int at = colour ? values + 20 * tag : curve;
            out.put(HEAD + 4 + 12 * tag, TAGS[tag].getBytes(US_ASCII));
            out.putInt(HEAD + 8 + 12 * tag, at).putInt(HEAD + 12 + 12 * tag, colour ? 20 : 14);
            if (colour) {
                out.put(at, "XYZ ".getBytes(US_ASCII));
                xyz(out, at + 8, tag < 3 ? primaries[tag] : D50);
            }
        }
        out.put(curve, "curv".getBytes(US_ASCII)).putInt(curve + 8, 1).putShort(curve + 12, (short) gamma);
        return out.array();
    }

    /** Red, green and blue in sRGB of a colour of this profile, 0 to 255, cut where sRGB ends. */
    int[] inSrgb(int red, int green, int blue) {
        double[] light = {linear(red), linear(green), linear(blue)};
        int[] srgb = new int[3];
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                double xyz = light[0] * primaries[0][k] + light[1] * primaries[1][k] + light[2] * primaries[2][k];
                sum += TO_SRGB[channel][k] * xyz;
            }
            double inside = Math.clamp(sum, 0, 1);
            double value = inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055;
            srgb[channel] = (int) Math.round(255 * value);
        }
        return srgb;
    }

    /** The JPEG with this profile in an APP2 segment behind its JFIF header (ICC.1, B.4). */
    byte[] in(byte[] jpeg) {
        byte[] profile = bytes();
        int jfif = 2 + 2 + (ByteBuffer.wrap(jpeg).getShort(4) & 0xFFFF);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + profile.length + 18);
        out.put(jpeg, 0, jfif).putShort((short) 0xFFE2).putShort((short) (profile.length + 16));
        out.put("ICC_PROFILE\0".getBytes(US_ASCII)).put((byte) 1).put((byte) 1).put(profile);
        return out.put(jpeg, jfif, jpeg.length - jfif).array();
    }

    /** The PNG with this profile in an iCCP chunk behind its header. */
    byte[] inPng(byte[] png) throws IOException {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("iCCPtest\0\0".getBytes(US_ASCII));
        try (var packed = new DeflaterOutputStream(chunk)) {
            packed.write(bytes());
        }
        var sum = new CRC32();
        sum.update(chunk.toByteArray());
        int header = 8 + 25;
        ByteBuffer out = ByteBuffer.allocate(png.length + chunk.size() + 8);
        out.put(png, 0, header)
                .putInt(chunk.size() - 4)
                .put(chunk.toByteArray())
                .putInt((int) sum.getValue());
        return out.put(png, header, png.length - header).array();
    }

    private double linear(int value) {
        return Math.pow(value / 255.0, gamma / 256.0);
    }

    private static void xyz(ByteBuffer out, int at, double[] xyz) {
        for (int k = 0; k < 3; k++) {
            out.putInt(at + 4 * k, (int) Math.round(xyz[k] * 65536));
        }
    }
}
