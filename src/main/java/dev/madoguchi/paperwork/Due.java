package dev.madoguchi.paperwork;

/**
 * What is still to be done with papers.
 *
 * @param entries cases to be keyed into other systems, each system by itself
 * @param papers that wait to be gathered, or are gathered and not with whom they are for
 * @param low kinds of forms that are running out
 */
public record Due(int entries, int papers, int low) {
    /** Nothing at all. */
    public static final Due NOTHING = new Due(0, 0, 0);
}
