package vn.hotline.reporting.publication;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import vn.hotline.platform.document.PdfFonts;
import vn.hotline.reporting.publication.ReportDocument.Bar;
import vn.hotline.reporting.publication.ReportDocument.Chart;
import vn.hotline.reporting.publication.ReportDocument.Fill;

/** Bars drawn as lines and areas. They differ by pattern, not by colour, and each carries its number. */
final class PdfBars {

    private static final float HEIGHT = 130;
    private static final float FLOOR = 18;
    private static final float ABOVE = 16;
    private static final float SIZE = 9;
    private static final Color DARK = new Color(0x22, 0x22, 0x22);
    private static final Color GREY = new Color(0x9a, 0x9a, 0x9a);

    private final Chart chart;
    private final PdfFonts fonts;

    PdfBars(Chart chart, PdfFonts fonts) {
        this.chart = chart;
        this.fonts = fonts;
    }

    PdfTemplate draw(PdfContentByte onto, float width) {
        PdfTemplate drawing = onto.createTemplate(width, HEIGHT);
        long highest = chart.bars().stream()
                .mapToLong(bar -> bar.value() == null ? 0 : bar.value())
                .max()
                .orElse(0);
        float step = width / chart.bars().size();
        float thick = Math.min(36, step - 12);
        for (int i = 0; i < chart.bars().size(); i++) {
            Bar bar = chart.bars().get(i);
            float height =
                    bar.value() == null || highest == 0 ? 0 : (HEIGHT - FLOOR - ABOVE) * bar.value() / (float) highest;
            float middle = step * (i + 0.5f);
            if (height > 0) {
                area(drawing, middle - thick / 2, thick, height, bar.fill());
            }
            BaseFont font = bar.fill() == Fill.NOW ? fonts.bold : fonts.regular;
            text(drawing, font, bar.shown(), middle, FLOOR + height + 4);
            text(drawing, font, bar.label(), middle, 5);
        }
        drawing.setLineWidth(0.7f);
        drawing.setColorStroke(DARK);
        drawing.moveTo(0, FLOOR);
        drawing.lineTo(width, FLOOR);
        drawing.stroke();
        return drawing;
    }

    private static void area(PdfTemplate drawing, float x, float width, float height, Fill fill) {
        drawing.saveState();
        drawing.setColorFill(fill == Fill.NOW ? DARK : fill == Fill.THEN ? GREY : Color.WHITE);
        drawing.rectangle(x, FLOOR, width, height);
        drawing.fill();
        drawing.setLineWidth(0.6f);
        drawing.setColorStroke(fill == Fill.NOW ? DARK : GREY);
        if (fill == Fill.HISTORIC) {
            drawing.rectangle(x, FLOOR, width, height);
            drawing.clip();
            drawing.newPath();
            for (float from = x - height; from < x + width; from += 5) {
                drawing.moveTo(from, FLOOR);
                drawing.lineTo(from + height, FLOOR + height);
            }
            drawing.stroke();
        }
        drawing.restoreState();
        drawing.setLineWidth(0.6f);
        drawing.setColorStroke(GREY);
        drawing.rectangle(x, FLOOR, width, height);
        drawing.stroke();
    }

    private static void text(PdfTemplate drawing, BaseFont font, String text, float middle, float y) {
        drawing.beginText();
        drawing.setColorFill(DARK);
        drawing.setFontAndSize(font, SIZE);
        drawing.showTextAligned(Element.ALIGN_CENTER, text, middle, y, 0);
        drawing.endText();
    }
}
