// The order is the cascade: layers first, then KERN, then what is ours.
import './layers.css';
import './fonts.css';
import './reset.css';
import './kern.scss';
import './tokens.css';
import './base.css';
import './waiting.css';
import './print.css';
