package dev.madoguchi.paper;

import dev.madoguchi.municipality.FormItem;
import java.io.Serial;

/** An item does not fit into its place in letters that can be read. The message says which item, and nothing of it. */
public final class DoesNotFitException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final FormItem item;

    DoesNotFitException(FormItem item) {
        super(item + " does not fit into its place on the paper");
        this.item = item;
    }

    /** Which item it is. */
    public FormItem item() {
        return item;
    }
}
