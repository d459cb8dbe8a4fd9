package dev.madoguchi.photo;

import static dev.madoguchi.photo.PhotoProblem.BLURRED;
import static dev.madoguchi.photo.PhotoProblem.CROWN_UNCLEAR;
import static dev.madoguchi.photo.PhotoProblem.EYES_UNCLEAR;
import static dev.madoguchi.photo.PhotoProblem.NO_FACE;
import static dev.madoguchi.photo.PhotoProblem.OFF_CENTRE;
import static dev.madoguchi.photo.PhotoProblem.SEVERAL_FACES;
import static dev.madoguchi.photo.PhotoProblem.TILTED;
import static dev.madoguchi.photo.PhotoProblem.TOO_BRIGHT;
import static dev.madoguchi.photo.PhotoProblem.TOO_DARK;
import static dev.madoguchi.photo.PhotoProblem.TOO_FAR;
import static dev.madoguchi.photo.PhotoProblem.TOO_NEAR;
import static dev.madoguchi.photo.PhotoProblem.UNEVEN_WALL;

import dev.madoguchi.photo.Measure.State;
import java.util.List;
import java.util.Optional;

/** Takes all measures of one frame, always the same ones in the same order. */
final class Measuring {
    private static final double MM_PER_INCH = 25.4;
    // the middle of a face box, without hair at the sides and wall in the corners
    private static final double INNER_FROM = 0.2;
    private static final double INNER = 0.6;
    private static final double MOSTLY_WHITE = 60;

    private final PhotoRules rules;
    private final Pixels pixels;
    private final Findings findings = new Findings();

    Measuring(PhotoRules rules, Pixels pixels) {
        this.rules = rules;
        this.pixels = pixels;
    }

    /** Nobody, or several people: nothing but the light can be measured. */
    CheckedPhoto withoutFace(List<FaceBox> faces) {
        var everything = new FaceBox(0, 0, pixels.width(), pixels.height());
        var light = new Lighting(pixels, everything);
        boolean nobody = faces.isEmpty();
        boolean dark = nobody && light.brightness() < rules.brightness().fail();
        boolean bright = nobody && light.white() > MOSTLY_WHITE;
        PhotoProblem why = dark ? TOO_DARK : bright ? TOO_BRIGHT : nobody ? NO_FACE : SEVERAL_FACES;
        findings.add("faces", faces.size(), "", State.FAIL, why);
        for (String name : List.of("headHeight", "topMargin", "centre")) {
            findings.notMeasured(name, "mm", why);
        }
        findings.notMeasured("roll", "deg", why);
        findings.notMeasured("sharpness", "", why);
        findings.atLeast("brightness", light.brightness(), "%", rules.brightness(), TOO_DARK);
        for (String name : List.of("overExposed", "underExposed", "background")) {
            findings.notMeasured(name, "%", why);
        }
        findings.notMeasured("resolution", "dpi", why);
        return findings.on(faces, Optional.empty());
    }

    CheckedPhoto of(FaceBox face, Optional<Eyes> eyes) {
        var wall = new Backdrop(pixels, eyes.orElseGet(() -> Eyes.usual(face)));
        double unevenness = wall.unevenness();
        boolean even = unevenness <= rules.background().fail();
        Head head = new HeadFinder(pixels, face, eyes).find(even ? Optional.of(wall) : Optional.empty());
        CropPlan plan = CropPlan.of(head, pixels.width(), pixels.height(), rules.geometry());
        double dpi = plan.box().height() / rules.geometry().height() * MM_PER_INCH;
        findings.add("faces", 1, "", State.PASS, NO_FACE);
        geometry(head, plan);
        eyes.ifPresentOrElse(
                found -> findings.atMost("roll", found.roll(), "deg", rules.roll(), TILTED),
                () -> findings.notMeasured("roll", "deg", EYES_UNCLEAR));
        findings.atLeast("sharpness", Sharpness.of(pixels, face), "", rules.sharpness(), BLURRED);
        light(face, plan.box());
        findings.atMost("background", unevenness, "%", rules.background(), UNEVEN_WALL);
        findings.atLeast("resolution", dpi, "dpi", rules.resolution(), TOO_FAR);
        boolean usable = plan.headFits(rules.geometry())
                && plan.placeFits(rules.geometry())
                && dpi >= rules.resolution().fail();
        return findings.on(List.of(face), usable ? Optional.of(plan.box()) : Optional.empty());
    }

    private void geometry(Head head, CropPlan plan) {
        boolean headFits = plan.headFits(rules.geometry());
        State seen = head.crownSeen() ? State.PASS : State.WARN;
        findings.add(
                "headHeight",
                plan.headHeight(),
                "mm",
                headFits ? seen : State.FAIL,
                headFits ? CROWN_UNCLEAR : TOO_NEAR);
        PhotoProblem place = plan.frameTooSmall() ? TOO_NEAR : OFF_CENTRE;
        findings.add(
                "topMargin", plan.topMargin(), "mm", plan.topFits(rules.geometry()) ? State.PASS : State.FAIL, place);
        findings.add("centre", plan.centre(), "mm", plan.centreFits(rules.geometry()) ? State.PASS : State.FAIL, place);
    }

    private void light(FaceBox face, CropBox crop) {
        var whole = new Lighting(pixels, new FaceBox(crop.x(), crop.y(), crop.width(), crop.height()));
        var inner = new Lighting(
                pixels,
                new FaceBox(
                        (int) (face.x() + INNER_FROM * face.width()),
                        (int) (face.y() + INNER_FROM * face.height()),
                        (int) (INNER * face.width()),
                        (int) (INNER * face.height())));
        findings.atLeast("brightness", whole.brightness(), "%", rules.brightness(), TOO_DARK);
        findings.atMost("overExposed", inner.white(), "%", rules.overExposed(), TOO_BRIGHT);
        findings.atMost("underExposed", inner.black(), "%", rules.underExposed(), TOO_DARK);
    }
}
