package dev.madoguchi.photo.check;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.photo.cut.CropBox;
import dev.madoguchi.photo.cut.PhotoCutter;
import java.util.List;
import java.util.Optional;

/** Measures a frame against the rules, and cuts the photo out of it. Nothing is ever retouched. */
public final class PhotoCheck {
    /** A second face counts from this part of the first one's width on; smaller ones are far behind, or chance. */
    private static final double SECOND_FACE = 0.35;

    private final FaceFinder finder;
    private final PhotoRules rules;

    public PhotoCheck(FaceFinder finder, PhotoRules rules) {
        this.finder = finder;
        this.rules = rules;
    }

    /** Everything that can be said of this frame. Takes some tens of milliseconds. */
    public CheckedPhoto check(Frame frame) {
        List<FaceBox> faces = finder.faces(frame);
        List<FaceBox> near = faces.stream()
                .filter(face -> face.width() >= SECOND_FACE * faces.getFirst().width())
                .toList();
        var pixels = new Pixels(frame);
        var measuring = new Measuring(rules, frame, pixels);
        if (near.size() != 1) {
            return measuring.withoutFace(near);
        }
        FaceBox face = near.getFirst();
        Optional<Eyes> eyes = finder.eyes(frame, face).map(found -> Pupils.refine(pixels, found));
        return measuring.of(face, eyes);
    }

    /**
     * The same frame once more, with the guides as a person has set them: the crop follows them, and size and place are
     * measured and judged anew by the same rules; everything else stays as it was.
     *
     * @param checked of the same frame
     * @param guides where the person sees crown, chin and middle
     */
    public CheckedPhoto withGuides(Frame frame, CheckedPhoto checked, Guides guides) {
        var findings = new Findings(rules);
        Head head = guides.head();
        CropPlan plan = CropPlan.of(head, frame.width(), frame.height(), rules);
        var geometry = new Geometry(rules, frame, head, plan);
        for (Measure measure : checked.measures()) {
            switch (measure.name()) {
                case "headHeight" -> geometry.judge(findings, Optional.empty());
                case "topMargin", "centre" -> {}
                case "resolution" -> geometry.judgeResolution(findings);
                default -> findings.keep(measure);
            }
        }
        return findings.byHand(checked.faces(), guides, geometry.crop());
    }

    /**
     * The photo of a frame that was checked: cut and brought to the card's size, nothing else.
     *
     * @param crop of the same frame
     */
    public CardPhoto cut(Frame frame, CropBox crop) {
        return PhotoCutter.cut(frame, crop);
    }
}
