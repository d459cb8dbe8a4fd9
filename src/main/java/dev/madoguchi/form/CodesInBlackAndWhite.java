package dev.madoguchi.form;

import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.multi.qrcode.detector.MultiDetector;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import java.util.List;
import java.util.Optional;

/** The codes in a picture of black and white dots. */
final class CodesInBlackAndWhite {
    private final BitMatrix picture;

    CodesInBlackAndWhite(BitMatrix picture) {
        this.picture = picture;
    }

    /** All codes by ZXing's finder for several, else the one that its finder for one sees: neither finds what the other does. */
    List<String> texts() {
        List<String> texts = texts(several());
        return texts.isEmpty() ? texts(one()) : texts;
    }

    private List<String> texts(List<DetectorResult> seen) {
        return seen.stream().flatMap(each -> text(each).stream()).distinct().toList();
    }

    private Optional<String> text(DetectorResult seen) {
        try {
            return Optional.of(
                    new Decoder().decode(seen.getBits(), QrReader.HINTS).getText());
        } catch (ReaderException e) {
            // ZXing's way to say that it sees a code but cannot read it.
            return new PerspectiveTry(picture, seen).text();
        }
    }

    private List<DetectorResult> several() {
        try {
            return List.of(new MultiDetector(picture).detectMulti(QrReader.HINTS));
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private List<DetectorResult> one() {
        try {
            return List.of(new Detector(picture).detect(QrReader.HINTS));
        } catch (ReaderException e) {
            return List.of();
        }
    }
}
