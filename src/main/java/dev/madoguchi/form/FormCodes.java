package dev.madoguchi.form;

import java.util.List;

/** Decides what the codes in one picture say together. */
final class FormCodes {
    private FormCodes() {}

    /**
     * The one application id among the codes, whatever other codes stand beside it; else the first one's reason.
     *
     * @param texts what the codes say
     */
    static FormCode together(List<String> texts, ApplicationIdParser parser) {
        List<FormCode> codes = texts.stream().map(parser::parse).distinct().toList();
        List<FormCode> ids =
                codes.stream().filter(FormCode.Accepted.class::isInstance).toList();
        if (ids.size() > 1) {
            return new FormCode.Refused(FormCode.Reason.SEVERAL_CODES);
        }
        return ids.stream()
                .findFirst()
                .or(() -> codes.stream().findFirst())
                .orElse(new FormCode.Refused(FormCode.Reason.NO_CODE));
    }
}
