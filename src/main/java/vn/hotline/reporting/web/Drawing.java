package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart drawn by the server: shapes with their looks, and what they say to those who hear it. */
public record Drawing(
        int width,
        int height,
        String spoken,
        List<Box> boxes,
        List<Course> courses,
        List<Dot> dots,
        List<Word> words,
        List<Key> keys) {

    /** @param look classes of the style sheet, which knows the colours */
    public record Box(String x, String y, String width, String height, String look) {}

    /** @param anchor start, middle or end */
    public record Word(String x, String y, String anchor, String text, String look) {}

    public record Course(String points, String look) {}

    public record Dot(String x, String y) {}

    public record Key(String look, String label) {}

    Drawing(int width, int height, String spoken) {
        this(
                width,
                height,
                spoken,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    void box(double x, double y, double itsWidth, double itsHeight, String look) {
        boxes.add(new Box(number(x), number(y), number(itsWidth), number(itsHeight), look));
    }

    void word(double x, double y, String anchor, String text, String look) {
        words.add(new Word(number(x), number(y), anchor, text, look));
    }

    /** @param points x and y in turn */
    void course(List<Double> points, String look) {
        StringBuilder text = new StringBuilder();
        points.forEach(point -> text.append(number(point)).append(' '));
        courses.add(new Course(text.toString().strip(), look));
    }

    void dot(double x, double y) {
        dots.add(new Dot(number(x), number(y)));
    }

    void key(String look, String label) {
        keys.add(new Key(look, label));
    }

    /** Numbers of a drawing are written in English. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
