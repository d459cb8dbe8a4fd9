package dev.madoguchi.photo.check;

import static dev.madoguchi.photo.check.PhotoProblem.CHIN_UNCLEAR;
import static dev.madoguchi.photo.check.PhotoProblem.CROWN_UNCLEAR;
import static dev.madoguchi.photo.check.PhotoProblem.EYES_SHUT;
import static dev.madoguchi.photo.check.PhotoProblem.EYES_UNCLEAR;
import static dev.madoguchi.photo.check.PhotoProblem.NO_FACE;
import static dev.madoguchi.photo.check.PhotoProblem.RED_EYE;
import static dev.madoguchi.photo.check.PhotoProblem.SEVERAL_FACES;
import static dev.madoguchi.photo.check.PhotoProblem.SHADOW;
import static dev.madoguchi.photo.check.PhotoProblem.SIDE_LIGHT;
import static dev.madoguchi.photo.check.PhotoProblem.TILTED;
import static dev.madoguchi.photo.check.PhotoProblem.TOO_BRIGHT;
import static dev.madoguchi.photo.check.PhotoProblem.TOO_DARK;
import static dev.madoguchi.photo.check.PhotoProblem.TOO_NEAR;
import static dev.madoguchi.photo.check.PhotoProblem.UNEVEN_WALL;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.Measure.State;
import java.util.List;
import java.util.Optional;

/** Takes all measures of one frame, always the same ones in the same order. */
final class Measuring {
    private static final double MOSTLY_WHITE = 60;

    private final PhotoRules rules;
    private final Frame frame;
    private final Pixels pixels;
    private final Findings findings;

    Measuring(PhotoRules rules, Frame frame, Pixels pixels) {
        this.rules = rules;
        this.frame = frame;
        this.pixels = pixels;
        this.findings = new Findings(rules);
    }

    /** Nobody, or several people: nothing but the light can be measured. */
    CheckedPhoto withoutFace(List<FaceBox> faces) {
        var everything = new FaceBox(0, 0, pixels.width(), pixels.height());
        var light = new Lighting(pixels, everything);
        boolean nobody = faces.isEmpty();
        boolean dark = nobody && rules.limit("brightness").fails(light.brightness());
        boolean bright = nobody && light.white() > MOSTLY_WHITE;
        PhotoProblem why = dark ? TOO_DARK : bright ? TOO_BRIGHT : nobody ? NO_FACE : SEVERAL_FACES;
        findings.add("faces", faces.size(), "", State.FAIL, why);
        notMeasured(why, "headHeight", "topMargin", "centre", "roll", "eyes", "sharpness");
        findings.judge("brightness", light.brightness(), TOO_DARK);
        notMeasured(why, "overExposed", "underExposed", "lightBalance", "redEye");
        notMeasured(why, "background", "shadow", "resolution", "colour");
        return findings.on(faces, Optional.empty(), Optional.empty());
    }

    /** @param found empty where the eyes were not found */
    CheckedPhoto of(FaceBox face, Optional<Eyes> found) {
        double opening = Lids.opening(pixels, found.orElseGet(() -> Pupils.refine(pixels, Eyes.usual(face))));
        // lids are found less surely than pupils, so that no size and no tilt is told of shut eyes
        Optional<Eyes> eyes = found.filter(each -> !rules.limit("eyes").warns(opening));
        HeadAxis axis = HeadAxis.of(eyes.orElseGet(() -> Eyes.usual(face)));
        var cheeks = new Cheeks(pixels, axis);
        var wall = new Backdrop(pixels, axis);
        double unevenness = wall.unevenness();
        Optional<PhotoProblem> unfit = unfit(wall, unevenness, cheeks);
        Head head = new HeadFinder(pixels, face, eyes).find(unfit.isEmpty() ? Optional.of(wall) : Optional.empty());
        CropPlan plan = CropPlan.of(head, pixels.width(), pixels.height(), rules);
        var geometry = new Geometry(rules, frame, head, plan);
        var quality = new Quality(rules, pixels, face, eyes, cheeks, plan.box());
        findings.add("faces", 1, "", State.PASS, NO_FACE);
        geometry.judge(findings, eyes.isEmpty() ? Optional.of(EYES_UNCLEAR) : unfit.or(() -> unclear(head)));
        eyes(eyes, found.isPresent(), opening, quality.unfit());
        quality.judge(findings);
        redEye(eyes);
        wall(wall, unevenness);
        geometry.judgeResolution(findings);
        quality.judgeColour(findings);
        return findings.on(List.of(face), Optional.of(Guides.of(head)), geometry.crop());
    }

    private void notMeasured(PhotoProblem why, String... names) {
        for (String name : names) {
            findings.notMeasured(name, why);
        }
    }

    /** Why the wall cannot tell where the head ends; empty where it can. */
    private Optional<PhotoProblem> unfit(Backdrop wall, double unevenness, Cheeks cheeks) {
        if (!wall.seen() || rules.limit("background").fails(unevenness)) {
            return Optional.of(wall.seen() ? UNEVEN_WALL : TOO_NEAR);
        }
        return rules.limit("lightBalance").fails(Math.abs(cheeks.balance()))
                ? Optional.of(SIDE_LIGHT)
                : Optional.empty();
    }

    private static Optional<PhotoProblem> unclear(Head head) {
        if (!head.crownSeen()) {
            return Optional.of(CROWN_UNCLEAR);
        }
        return head.chinSeen() ? Optional.empty() : Optional.of(CHIN_UNCLEAR);
    }

    /**
     * Tilt and lids.
     *
     * @param open empty where the eyes are not open, as far as it was made out
     * @param found whether there are eyes, open or not
     * @param unfit why the picture cannot tell open eyes from shut ones; empty where it can
     */
    private void eyes(Optional<Eyes> open, boolean found, double opening, Optional<PhotoProblem> unfit) {
        boolean told = found || rules.limit("eyes").fails(opening);
        PhotoProblem why = unfit.orElse(told ? EYES_SHUT : EYES_UNCLEAR);
        open.ifPresentOrElse(
                eyes -> findings.judge("roll", eyes.roll(), TILTED), () -> findings.notMeasured("roll", why));
        if (open.isPresent() || (unfit.isEmpty() && told)) {
            findings.judge("eyes", opening, EYES_SHUT);
        } else {
            findings.notMeasured("eyes", why);
        }
    }

    private void redEye(Optional<Eyes> eyes) {
        eyes.ifPresentOrElse(
                found -> findings.judge("redEye", RedEyes.share(pixels, found), RED_EYE),
                () -> findings.notMeasured("redEye", EYES_UNCLEAR));
    }

    private void wall(Backdrop wall, double unevenness) {
        if (!wall.seen()) {
            notMeasured(TOO_NEAR, "background", "shadow");
            return;
        }
        findings.judge("background", unevenness, UNEVEN_WALL);
        if (rules.limit("background").fails(unevenness)) {
            findings.notMeasured("shadow", UNEVEN_WALL);
        } else {
            findings.judge("shadow", wall.shade(), SHADOW);
        }
    }
}
