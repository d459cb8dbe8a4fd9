package dev.madoguchi.photo.check;

import static dev.madoguchi.photo.check.PhotoProblem.BLURRED;
import static dev.madoguchi.photo.check.PhotoProblem.COLOUR_CAST;
import static dev.madoguchi.photo.check.PhotoProblem.GREY;
import static dev.madoguchi.photo.check.PhotoProblem.SIDE_LIGHT;
import static dev.madoguchi.photo.check.PhotoProblem.TOO_BRIGHT;
import static dev.madoguchi.photo.check.PhotoProblem.TOO_DARK;

import dev.madoguchi.photo.cut.CropBox;
import java.util.Optional;

/** How sharp a face is, what light it is in, and whether its colours are true. */
final class Quality {
    // the middle of a face box, without hair at the sides and wall in the corners
    private static final double INNER_FROM = 0.2;
    private static final double INNER = 0.6;
    /** Percent of white; more is bright rather than dark. */
    private static final int MIDDLE = 70;

    private final PhotoRules rules;
    private final double sharpness;
    private final double brightness;
    private final double overExposed;
    private final double underExposed;
    private final Cheeks cheeks;

    /** @param eyes empty where they were not found */
    Quality(PhotoRules rules, Pixels pixels, FaceBox face, Optional<Eyes> eyes, Cheeks cheeks, CropBox crop) {
        this.rules = rules;
        this.sharpness = Sharpness.of(pixels, face);
        double photo = new Lighting(pixels, new FaceBox(crop.x(), crop.y(), crop.width(), crop.height())).brightness();
        // where skin, hair, clothes and wall are all dark, the white of the eyes tells whether there is light
        double white = eyes.map(each -> Lighting.ofEyes(pixels, each)).orElse(0.0);
        this.brightness = Math.max(photo, Math.min(white, MIDDLE));
        var inner = new Lighting(
                pixels,
                new FaceBox(
                        (int) (face.x() + INNER_FROM * face.width()),
                        (int) (face.y() + INNER_FROM * face.height()),
                        (int) (INNER * face.width()),
                        (int) (INNER * face.height())));
        this.overExposed = inner.white();
        this.underExposed = inner.black();
        this.cheeks = cheeks;
    }

    /** Why small things cannot be made out on the face; empty where they can. */
    Optional<PhotoProblem> unfit() {
        if (rules.limit("sharpness").warns(sharpness)) {
            return Optional.of(BLURRED);
        }
        if (dark()) {
            return Optional.of(TOO_DARK);
        }
        return rules.limit("overExposed").fails(overExposed) ? Optional.of(TOO_BRIGHT) : Optional.empty();
    }

    private boolean dark() {
        return rules.limit("brightness").fails(brightness)
                || rules.limit("underExposed").fails(underExposed);
    }

    void judge(Findings findings) {
        findings.judge("sharpness", sharpness, BLURRED);
        findings.judge("brightness", brightness, brightness > MIDDLE ? TOO_BRIGHT : TOO_DARK);
        findings.judge("overExposed", overExposed, TOO_BRIGHT);
        findings.judge("underExposed", underExposed, TOO_DARK);
        findings.judge("lightBalance", Math.abs(cheeks.balance()), SIDE_LIGHT);
    }

    void judgeColour(Findings findings) {
        findings.judge("colour", cheeks.cast(), cheeks.grey() ? GREY : COLOUR_CAST);
    }
}
