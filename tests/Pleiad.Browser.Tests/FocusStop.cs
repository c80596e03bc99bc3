namespace Pleiad.Browser.Tests;

/// <summary>Where the focus is, whether it can be seen, and what carries it.</summary>
internal sealed class FocusStop
{
    /// <summary>Answers with the stop, or null where the focus has left the page.</summary>
    public const string Here =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const ringed = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
          const stops = window.stops ??= [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
            .filter(s => s.checkVisibility({ visibilityProperty: true }) && !s.disabled && s.getAttribute('tabindex') !== '-1')
            .filter((s, _, all) => { // of radio buttons that belong together one is a stop: the chosen one, or the first
              const group = s.type === 'radio' ? all.filter(o => o.type === 'radio' && o.name === s.name && o.form === s.form) : [s];
              return s === (group.find(o => o.checked) ?? group[0]);
            });
          return { Stop: stops.indexOf(e), Stops: stops.length, Ringed: ringed, Inside: inside, InFooter: !!e.closest('footer'),
            Name: `${e.tagName.toLowerCase()}.${e.className} "${(e.textContent || e.getAttribute('aria-label') || e.name || '').trim().slice(0, 40)}"` };
        }
        """;

    public int Stop { get; set; }

    public int Stops { get; set; }

    public bool Ringed { get; set; }

    public bool Inside { get; set; }

    public bool InFooter { get; set; }

    public string Name { get; set; } = "";
}
