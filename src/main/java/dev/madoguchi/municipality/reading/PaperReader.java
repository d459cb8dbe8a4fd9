package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.FormBox;
import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.municipality.LabelSheet;
import dev.madoguchi.municipality.OverlayForm;
import dev.madoguchi.municipality.PaperRules;
import dev.madoguchi.municipality.PostRule;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Stationery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which papers an applicant gets: the transcription, forms to print on, envelopes and labels. */
final class PaperReader {
    private static final Pattern POSTCODE = Pattern.compile("\\d{3}-\\d{4}");
    private static final double SMALLEST_TYPE = 4;
    private static final double LARGEST_TYPE = 72;
    private static final int MOST_LABELS = 20;

    private final Block root;

    PaperReader(Block root) {
        this.root = root;
    }

    PaperRules rules(List<Procedure> procedures) throws ProfileException {
        OfficeReader office = new OfficeReader(root, procedures);
        return new PaperRules(
                List.copyOf(root.set("transcription", each -> each.choice(FormItem.class))),
                forms(),
                root.get("post", PaperReader::post),
                office.stock(),
                office.bundles(),
                office.entries());
    }

    private List<OverlayForm> forms() throws ProfileException {
        Register<OverlayForm> forms = new Register<>();
        root.list("forms", field -> {
            OverlayForm form = form(field);
            return forms.add(field, form.id(), form);
        });
        return forms.all();
    }

    private static OverlayForm form(Field field) throws ProfileException {
        Block block = field.block("id", "name", "paper", "routes", "boxes", "clause");
        Stationery paper = block.get("paper", each -> each.choice(Stationery.class));
        return new OverlayForm(
                block.get("id", Field::id),
                block.get("name", Field::line),
                paper,
                routes(block, "routes"),
                block.listed("boxes", each -> box(each, paper)),
                block.get("clause", Field::line));
    }

    private static FormBox box(Field field, Stationery paper) throws ProfileException {
        Block block = field.block("item", "x", "y", "width", "height", "size", "least", "pitch", "bold");
        double x = block.get("x", each -> each.decimal(0, paper.width()));
        double y = block.get("y", each -> each.decimal(0, paper.height()));
        double width = block.get("width", each -> each.decimal(1, paper.width() - x));
        double size = block.get("size", each -> each.decimal(SMALLEST_TYPE, LARGEST_TYPE));
        return new FormBox(
                block.get("item", each -> each.choice(FormItem.class)),
                x,
                y,
                width,
                block.get("height", each -> each.decimal(1, paper.height() - y)),
                size,
                block.get("least", each -> each.decimal(SMALLEST_TYPE, size)),
                block.find("pitch", each -> each.decimal(1, width)),
                block.find("bold", Field::flag).orElse(false));
    }

    private static PostRule post(Field field) throws ProfileException {
        Block block = field.block("to", "postcode", "address", "envelopes", "labels", "clause");
        return new PostRule(
                block.get("to", Field::line),
                block.find("postcode", each -> each.matching(POSTCODE)),
                block.find("address", Field::line),
                List.copyOf(block.set("envelopes", PaperReader::envelope)),
                block.get("labels", PaperReader::labels),
                block.get("clause", Field::line));
    }

    private static Stationery envelope(Field field) throws ProfileException {
        Stationery size = field.choice(Stationery.class);
        if (!size.isEnvelope()) {
            throw field.fault(ProfileFault.BAD_VALUE, Stationery.LONG_3 + ", " + Stationery.SQUARE_2);
        }
        return size;
    }

    /** All labels are on the sheet. */
    private static LabelSheet labels(Field field) throws ProfileException {
        Block block = field.block("columns", "rows", "width", "height", "left", "top", "gapAcross", "gapDown");
        int columns = block.get("columns", each -> each.number(1, MOST_LABELS));
        int rows = block.get("rows", each -> each.number(1, MOST_LABELS));
        double left = block.get("left", each -> each.decimal(0, Stationery.A4.width()));
        double top = block.get("top", each -> each.decimal(0, Stationery.A4.height()));
        double across = gap(block, "gapAcross");
        double down = gap(block, "gapDown");
        double width = (Stationery.A4.width() - left - (columns - 1) * across) / columns;
        double height = (Stationery.A4.height() - top - (rows - 1) * down) / rows;
        return new LabelSheet(
                columns,
                rows,
                block.get("width", each -> each.decimal(1, width)),
                block.get("height", each -> each.decimal(1, height)),
                left,
                top,
                across,
                down);
    }

    private static double gap(Block block, String key) throws ProfileException {
        Optional<Double> gap = block.find(key, each -> each.decimal(0, Stationery.A4.width()));
        return gap.orElse(0.0);
    }

    static List<Route> routes(Block block, String key) throws ProfileException {
        block.field(key);
        Set<Route> routes = block.set(key, each -> each.choice(Route.class));
        return List.copyOf(routes);
    }
}
