package dev.madoguchi.express;

import dev.madoguchi.express.ExpressStep.Delivered;
import dev.madoguchi.express.ExpressStep.Slip;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;

/** What the express step says in each of its states. */
final class ExpressWords {
    private final Texts texts;
    private final ExpressViewModel model;

    ExpressWords(Texts texts, ExpressViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    Optional<Notice> notice(ExpressStep now) {
        return switch (now) {
            case ExpressStep.Ready ready -> Optional.of(Notice.of(texts, Tone.PERSON, "express.ready." + model.way()));
            case ExpressStep.Writing writing -> Optional.of(Notice.of(texts, Tone.WORKING, "express.writing"));
            case ExpressStep.Refused refused ->
                Optional.of(Notice.of(texts, Tone.STOPPED, refused.fault().messageKey())
                        .with(texts.get("ui.retry"), model::deliver));
            case ExpressStep.Failed failed ->
                Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER, model::deliver));
            case Delivered delivered -> Optional.of(delivered(delivered));
        };
    }

    private Notice delivered(Delivered now) {
        if (now.slip() == Slip.PRINTING) {
            return Notice.of(texts, Tone.WORKING, "express.printing");
        }
        if (now.slip() == Slip.NOT_PRINTED) {
            return Notice.of(texts, Tone.WARNING, "express.notPrinted").with(texts.get("ui.retry"), model::printSlip);
        }
        return switch (now.medium()) {
            case NONE ->
                Notice.of(
                        texts, Tone.READY, "express.delivered." + now.delivery().to());
            case IN -> Notice.of(texts, Tone.PERSON, "express.medium.in");
            case LEAVING -> Notice.of(texts, Tone.WORKING, "express.medium.leaving");
            case SAFE -> Notice.of(texts, Tone.READY, "express.medium.safe");
            case BY_HAND -> Notice.of(texts, Tone.WARNING, "express.medium.byHand");
        };
    }
}
