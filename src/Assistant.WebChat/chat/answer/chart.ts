import { CardElement, GlobalRegistry, type SerializationContext } from 'adaptivecards';

interface Row {
  label: string;
  length: number;
  value: string;
}

/** Draws the chart element of cards that Web Chat has no drawing for: a table whose rows are bars. */
export function drawCharts(heading: () => string): void {
  GlobalRegistry.elements.register(
    'Chart.HorizontalBar',
    class extends BarChart {
      protected override heading = heading;
    },
  );
}

abstract class BarChart extends CardElement {
  protected abstract heading: () => string;
  private title = '';
  private rows: Row[] = [];

  override getJsonTypeName(): string {
    return 'Chart.HorizontalBar';
  }

  protected override internalParse(source: Record<string, never>, context: SerializationContext): void {
    super.internalParse(source, context);
    const { title = '', data = [], fallback } = source as unknown as {
      title?: string;
      data?: { x: string; y: number }[];
      fallback?: { facts?: { value: string }[] };
    };
    this.title = String(title);
    this.rows = data.map(({ x, y }, at) => ({ label: String(x), length: Number(y), value: String(fallback?.facts?.[at]?.value ?? y) }));
  }

  protected override internalRender(): HTMLElement {
    const table = element('table', 'chart');
    const caption = element('caption', '', this.title);
    const longest = Math.max(...this.rows.map(({ length }) => Math.abs(length)));
    const body = element('tbody', '');
    body.append(...this.rows.map(row => line(row, longest)));
    const head = element('thead', '');
    const names = element('tr', '');
    names.append(column(''), column(this.heading()));
    head.append(names);
    table.append(caption, head, body);
    return table;
  }
}

function line({ label, length, value }: Row, longest: number): HTMLElement {
  const row = element('tr', '');
  const name = element('th', '', label);
  name.setAttribute('scope', 'row');
  const cell = element('td', '');
  const bar = element('span', 'bar');
  bar.style.width = `${longest > 0 ? (100 * Math.abs(length)) / longest : 0}%`;
  cell.append(bar, element('span', 'value', value));
  row.append(name, cell);
  return row;
}

function column(name: string): HTMLElement {
  const cell = element(name ? 'th' : 'td', '', name);
  if (name) cell.setAttribute('scope', 'col');
  return cell;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
