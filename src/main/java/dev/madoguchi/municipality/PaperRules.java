package dev.madoguchi.municipality;

import java.util.List;

/**
 * Which papers a municipality's counter fills in, keeps and hands over.
 *
 * @param transcription what an applicant copies onto the form, in the form's order
 * @param forms forms that are printed already
 * @param stock the kinds of forms that are counted
 * @param bundles the papers that are handed over with a list
 * @param entries the systems into which cases are keyed by hand
 */
public record PaperRules(
        List<FormItem> transcription,
        List<OverlayForm> forms,
        PostRule post,
        List<StockKind> stock,
        List<BundleRule> bundles,
        List<EntryRule> entries) {

    public PaperRules {
        transcription = List.copyOf(transcription);
        forms = List.copyOf(forms);
        stock = List.copyOf(stock);
        bundles = List.copyOf(bundles);
        entries = List.copyOf(entries);
    }

    /** The forms that visitors of this way fill in. */
    public List<OverlayForm> formsOf(Route route) {
        return forms.stream().filter(form -> form.routes().contains(route)).toList();
    }
}
