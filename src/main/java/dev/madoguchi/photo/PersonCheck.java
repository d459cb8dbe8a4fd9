package dev.madoguchi.photo;

/**
 * What a camera cannot see and a named person confirms on every photo: the grounds on which municipal sheets refuse one
 * (domain-facts 5.1), and that it shows the applicant (003 §7-1(1)カ).
 */
public enum PersonCheck {
    /** It shows the applicant, compared with the papers that the visitor brought. */
    SAME_PERSON,
    /** No hat, no wide headband; a covering for faith or health has its reason. */
    NO_HAT,
    /** No reflection on glasses, no frame over the eyes, no sunglasses. */
    CLEAR_GLASSES,
    /** Mouth shut, eyes to the camera, a face as it is every day. */
    PLAIN_EXPRESSION,
    /** No hair over eyes or outline of the face. */
    HAIR_ASIDE,
    /** Taken within six months; true of itself where the camera has just taken it. */
    RECENT;

    /** The text that a person confirms. */
    public String messageKey() {
        return "photo.person." + name();
    }
}
